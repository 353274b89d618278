import { isUnderWay } from "../../../../shared/lifeCycle/shift.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { WorkContent } from "../../../domain/notices/workContent.ts";
import { talkKinds, talkOf } from "../../../domain/runs/talk.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { NotifyingNeeds } from "../needs.ts";
import type { ForDriver } from "./forDriver.ts";

/** To whom it was written, a little later: their device may have shown it by then. */
export async function ofMessage(
  tx: Stores,
  deps: NotifyingNeeds,
  { concerns: { shiftId, driverId }, details }: StoredFact<"run.messageSent">,
): Promise<ForDriver[]> {
  if (shiftId === undefined || driverId === undefined) return [];
  const content = { kind: "messageWaiting", shiftId, messageId: details.message } as const;
  if (await isMessageSettled(tx, content)) return [];
  return [
    { driverId, content, atOnceAfter: deps.termsOn(todayOf(deps)).rules.workNotices.value.unseenAfter },
  ];
}

/** The device has shown it, or the run is over. */
export async function isMessageSettled(
  tx: Stores,
  { shiftId, messageId }: WorkContent & { kind: "messageWaiting" },
): Promise<boolean> {
  const shift = await tx.fleet.findShift(shiftId);
  if (shift === undefined || !isUnderWay(shift)) return true;
  const talk = talkOf(await tx.facts.listOfDay(shift.serviceDay, talkKinds));
  return talk.find(({ id }) => id === messageId)?.deliveredAt !== undefined;
}
