import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { changeTrip, getTripRecord, storyLine } from "../records/changeTrip.ts";
import { phrase } from "../records/phrase.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Ends a trip without a vehicle, with the dispatcher's words. */
export function createRefuseTrip({ db, clock }: Dependencies): DispatchingUseCases["refuseTrip"] {
  return (actor, tripId, note) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const { trip } = await getTripRecord(tx, tripId);
      const story = storyLine(clock.now(), "dispatcher", phrase("story.refused"));
      await changeTrip(tx, { trip, event: "refuse", story, reason: phrase("reason.refused", { note }) });
      await writeAudit(tx, actor, "refuseTrip", { kind: "trip", id: tripId });
      return getTripRecord(tx, tripId);
    });
}
