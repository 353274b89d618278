import { changeTrip, getTripRecord, storyLine } from "./changeTrip.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { reason } from "./reason.ts";
import { requireStaff } from "./require.ts";
import { writeAudit } from "./tell.ts";

/** Searches again for a trip without a vehicle. */
export function createRetryTrip({ db, clock }: Dependencies): Services["retryTrip"] {
  return (actor, tripId) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const { trip } = await getTripRecord(tx, tripId);
      const story = storyLine(clock.now(), "dispatcher", reason("story.retried"));
      await changeTrip(tx, { trip, event: "retry", story });
      await tx.outbox.addJob("assignTrip", { tripId });
      await writeAudit(tx, actor, "retryTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
}
