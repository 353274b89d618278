import { type FleetOperators, type FleetShift, paperWarnings } from "../../../shared/schemas/index.ts";
import { clockText, localSeconds, nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KnownShift } from "../../stores/roster.ts";
import { todayOf } from "../records/today.ts";
import { listLeftOut } from "./listLeftOut.ts";
import type { FleetNeeds } from "./needs.ts";
import { lastPlanned } from "./planShifts.ts";
import { requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases, ListAsked } from "./useCases.ts";

const DAYS = 14;

type Lists = "listFleetOperators" | "listFleetVehicles" | "listFleetDrivers" | "listFleetShifts";

/** What the office reads of the fleet: each sees what is theirs. */
export function createListFleet(deps: FleetNeeds): Pick<FleetUseCases, Lists> {
  const { db, termsOn, region } = deps;
  return {
    listFleetOperators: (actor) => readOperators(deps, actor),
    listFleetVehicles: async (actor, asked) => {
      const { query, by } = queryOf(deps, actor, asked);
      const { vehicles: ending } = await db.roster.countEnding(query.scope, by);
      return { ...(await db.roster.listVehicles(query)), ending };
    },
    listFleetDrivers: async (actor, asked) => {
      const { query, by } = queryOf(deps, actor, asked);
      const { drivers: ending } = await db.roster.countEnding(query.scope, by);
      return { ...(await db.roster.listDrivers(query)), ending };
    },
    listFleetShifts: async (actor, from = todayOf(deps)) => {
      const scope = requireFleetScope(actor);
      const [today, last] = [todayOf(deps), lastPlanned(todayOf(deps), termsOn)];
      const shifts = await db.roster.listShifts(from, nextServiceDay(from, DAYS - 1), scope);
      const days = Array.from({ length: DAYS }, (_, count) => nextServiceDay(from, count));
      const isServed = (day: ServiceDay) => termsOn(day).hours !== undefined;
      const planned = days.filter((day) => day >= today && day <= last && isServed(day));
      const templates = await db.roster.listTemplates(scope);
      const leftOut = await listLeftOut(deps, { days: planned, templates, shifts });
      return days.map((day) => ({
        ...{ day, isServed: isServed(day), isPlanned: day <= last },
        shifts: shifts.filter(({ serviceDay }) => serviceDay === day).map((each) => shownShift(each, region)),
        leftOut: leftOut.filter((each) => each.day === day),
      }));
    },
  };
}

/** `by`: whose last day it is, or was, is warned of today. */
function queryOf(deps: FleetNeeds, actor: Actor, { q: text, only, offset, limit }: ListAsked) {
  const by = nextServiceDay(todayOf(deps), paperWarnings.soon);
  const scope = requireFleetScope(actor);
  return { by, query: { scope, text, offset, limit, endingBy: only === undefined ? undefined : by } };
}

export async function readOperators({ db }: Pick<FleetNeeds, "db">, actor: Actor): Promise<FleetOperators> {
  const scope = requireFleetScope(actor);
  return { operators: await db.roster.listOperators(scope), ...(await db.roster.listContractParts(scope)) };
}

/** A shift with its times as of its service day: 25:00 is an hour after midnight. */
export function shownShift(shift: KnownShift, { timeZone }: { timeZone: string }): FleetShift {
  const { id, serviceDay, vehicleId, plate, driverId, driverName, status, byTemplate, trips } = shift;
  const text = (at: KnownShift["from"]) => clockText(localSeconds(at, serviceDay as ServiceDay, timeZone));
  return {
    ...{ id, serviceDay, vehicleId, plate, driverId, driverName, status, byTemplate, trips },
    from: text(shift.from),
    until: text(shift.until),
  };
}
