import { serviceDay } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { riderReach } from "../../policies/index.ts";
import { recordFacts } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

const dayOf = (text: string | undefined) => (text === undefined ? undefined : serviceDay(text));

/** Trips of any day by what somebody knows of one: of those people whom the actor's scope reaches. Every trip that is shown is a fact. */
export function createFindTrips(deps: DispatchingNeeds): DispatchingUseCases["findTrips"] {
  const { db, clock } = deps;
  return async (actor, { offset, limit, from, until, ...asked }) => {
    requireStaff(actor);
    const today = todayOf(deps);
    const reach = riderReach(actor, deps.termsOn(today).contracts);
    const wanted = { ...asked, from: dayOf(from), until: dayOf(until), reach, today };
    const found = await db.tripSearch.find(wanted, { offset, limit });
    const at = clock.now();
    await recordFacts(
      db,
      found.trips.map((trip) => ({
        kind: "trip.found" as const,
        concerns: ofTrip(trip),
        ...{ by: actor, at, details: {} },
      })),
    );
    return found;
  };
}
