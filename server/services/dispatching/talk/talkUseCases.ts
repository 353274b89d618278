import type { ShiftId } from "../../../../shared/ids/index.ts";
import type { SendDriverMessage } from "../../../../shared/schemas/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { DriverMessage } from "../../../domain/runs/talk.ts";

/** What dispatchers say to drivers, and what they do about calls for help at once. */
export interface TalkUseCases {
  /** Of a run under way: throws shift.notStarted, shift.ended, shift.expired; trip.unknown. Sent again it is the same one. */
  sendDriverMessage(actor: Actor, shiftId: ShiftId, message: SendDriverMessage): Promise<DriverMessage>;
  listDriverMessages(actor: Actor, shiftId: ShiftId): Promise<DriverMessage[]>;
  /** What was done. Throws sos.unknown; said again it changes nothing. */
  endSos(actor: Actor, sosId: string, note: string): Promise<void>;
}
