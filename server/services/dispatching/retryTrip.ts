import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Searches again for a trip without a vehicle. */
export function createRetryTrip({ db, clock }: DispatchingNeeds): DispatchingUseCases["retryTrip"] {
  return (actor, tripId) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const { trip } = await getTripRecord(tx, tripId);
      await changeTrip(tx, trip, { kind: "trip.retried", by: actor, at: clock.now(), details: {} });
      await tx.outbox.addJob("assignTrip", { tripId });
      return getTripRecord(tx, tripId);
    });
}
