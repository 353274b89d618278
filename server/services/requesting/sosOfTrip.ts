import { isOnTheRoad } from "../../../shared/lifeCycle/trip.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { callSos, lastSos } from "../records/sos.ts";
import type { RequestingNeeds } from "./needs.ts";
import { getOwn } from "./shareTrip.ts";
import type { SosOfTrip } from "./sosUseCases.ts";

export function createSosOfTrip(deps: RequestingNeeds): SosOfTrip {
  const { db, clock } = deps;
  return {
    callSosOfTrip: (actor, tripId, sosId) =>
      db.transaction(async (tx) => {
        const { rider } = await getOwn(tx, deps, { actor, tripId });
        await tx.riders.lock(rider.id); // two presses wait for each other here
        const { trip, placement } = await getOwn(tx, deps, { actor, tripId });
        const { serviceDay } = trip;
        const caller = { tripId };
        const refusal = isOnTheRoad(trip) ? undefined : ("sos.notOnTheRoad" as const);
        const shift = placement && (await tx.fleet.findShift(placement.shiftId));
        const concerns = { ...(shift && ofShift(shift)), ...ofTrip(trip), serviceDay };
        const happened = { by: actor as FactBy, at: clock.now() };
        return callSos(tx, { sosId, from: "rider", caller, concerns, refusal, ...happened });
      }),

    getSosOfTrip: async (actor, tripId) => {
      const { trip } = await getOwn(db, deps, { actor, tripId });
      return lastSos(db, { serviceDay: trip.serviceDay, caller: { tripId } });
    },
  };
}
