import { ofShift, ofTrip } from "../../../domain/facts/concerns.ts";
import { talkKinds, talkOf } from "../../../domain/runs/talk.ts";
import { AppError } from "../../../errors.ts";
import { getRun, requireUnderWay } from "../../records/getRun.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { TalkUseCases } from "./talkUseCases.ts";

/** What dispatchers say to the driver of a run under way, and how far it has come. */
export function createDriverMessages({
  db,
  clock,
}: DispatchingNeeds): Pick<TalkUseCases, "sendDriverMessage" | "listDriverMessages"> {
  return {
    sendDriverMessage(actor, shiftId, { messageId, phrase, text, tripId }) {
      requireStaff(actor);
      return db.transaction(async (tx) => {
        await tx.fleet.lockRun(shiftId);
        const { shift, stops } = await getRun(tx, shiftId);
        const known = talkOf(await tx.facts.listOfDay(shift.serviceDay, talkKinds));
        const earlier = known.find(({ id }) => id === messageId);
        if (earlier !== undefined && earlier.shiftId !== shiftId)
          throw new AppError("request.idempotencyKeyReused");
        if (earlier !== undefined) return earlier;
        requireUnderWay(shift, clock.now());
        const stop = stops.find((each) => each.tripId === tripId);
        if (tripId !== undefined && stop === undefined)
          throw new AppError("trip.unknown", { field: "tripId" });
        const sentAt = clock.now();
        await recordFact(tx, {
          ...{ kind: "run.messageSent", by: actor, at: sentAt, texts: { note: text } },
          concerns: { ...ofShift(shift), ...(stop && ofTrip(stop.trip)) },
          details: { message: messageId, phrase },
        });
        await tx.fleet.touchRun(shiftId); // what its driver reads of it is another
        return { id: messageId, shiftId, tripId, phrase, text, sentAt };
      });
    },

    listDriverMessages(actor, shiftId) {
      requireStaff(actor);
      return db.snapshot(async (tx) => {
        const { shift } = await getRun(tx, shiftId);
        const all = talkOf(await tx.facts.listOfDay(shift.serviceDay, talkKinds));
        return all.filter((each) => each.shiftId === shiftId);
      });
    },
  };
}
