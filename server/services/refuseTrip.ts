import { changeTrip, getTripRecord, storyLine } from "./changeTrip.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { reason } from "./reason.ts";
import { requireStaff } from "./require.ts";
import { writeAudit } from "./tell.ts";

/** Ends a trip without a vehicle, with the dispatcher's words. */
export function createRefuseTrip({ db, clock }: Dependencies): Services["refuseTrip"] {
  return (actor, tripId, note) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const { trip } = await getTripRecord(tx, tripId);
      const story = storyLine(clock.now(), "dispatcher", reason("story.refused"));
      await changeTrip(tx, { trip, event: "refuse", story, reason: reason("reason.refused", { note }) });
      await writeAudit(tx, actor, "refuseTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
}
