import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Ends a trip without a vehicle, with the dispatcher's words. */
export function createRefuseTrip({ db, clock }: DispatchingNeeds): DispatchingUseCases["refuseTrip"] {
  return (actor, tripId, note) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const { trip } = await getTripRecord(tx, tripId);
      const texts = { note };
      await changeTrip(tx, trip, { kind: "trip.refused", by: actor, at: clock.now(), details: {}, texts });
      return getTripRecord(tx, tripId);
    });
}
