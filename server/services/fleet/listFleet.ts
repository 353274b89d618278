import type { FleetOperators, FleetShift } from "../../../shared/schemas/index.ts";
import { clockText, localSeconds, nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { KnownShift } from "../../stores/roster.ts";
import { todayOf } from "../records/today.ts";
import type { FleetNeeds } from "./needs.ts";
import { lastPlanned } from "./planShifts.ts";
import { requireFleetScope } from "./seesFleet.ts";
import type { FleetUseCases } from "./useCases.ts";

const DAYS = 14;

type Lists = "listFleetOperators" | "listFleetVehicles" | "listFleetDrivers" | "listFleetShifts";

/** What the office reads of the fleet: each sees what is theirs. */
export function createListFleet(deps: FleetNeeds): Pick<FleetUseCases, Lists> {
  const { db, termsOn, region } = deps;
  return {
    listFleetOperators: (actor) => readOperators(deps, actor),
    listFleetVehicles: async (actor, { q, ...page }) =>
      db.roster.listVehicles({ scope: requireFleetScope(actor), text: q, ...page }),
    listFleetDrivers: async (actor, { q, ...page }) =>
      db.roster.listDrivers({ scope: requireFleetScope(actor), text: q, ...page }),
    listFleetShifts: async (actor, from = todayOf(deps)) => {
      const scope = requireFleetScope(actor);
      const last = lastPlanned(todayOf(deps), termsOn);
      const shifts = await db.roster.listShifts(from, nextServiceDay(from, DAYS - 1), scope);
      const days = Array.from({ length: DAYS }, (_, count) => nextServiceDay(from, count));
      return days.map((day) => ({
        day,
        isServed: termsOn(day).hours !== undefined,
        isPlanned: day <= last,
        shifts: shifts.filter(({ serviceDay }) => serviceDay === day).map((each) => shownShift(each, region)),
      }));
    },
  };
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
