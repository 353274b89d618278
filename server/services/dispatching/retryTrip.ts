import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { changeTrip, getTripRecord, storyLine } from "../records/changeTrip.ts";
import { phrase } from "../records/phrase.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Searches again for a trip without a vehicle. */
export function createRetryTrip({ db, clock }: Dependencies): DispatchingUseCases["retryTrip"] {
  return (actor, tripId) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const { trip } = await getTripRecord(tx, tripId);
      const story = storyLine(clock.now(), "dispatcher", phrase("story.retried"));
      await changeTrip(tx, { trip, event: "retry", story });
      await tx.outbox.addJob("assignTrip", { tripId });
      await writeAudit(tx, actor, "retryTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
}
