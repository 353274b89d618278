import type { ShiftId } from "../../../shared/ids/index.ts";
import type { DriverAnswer } from "../../../shared/lifeCycle/talk.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { ToldTime } from "../../domain/runs/deviceTime.ts";
import type { Sos } from "../../domain/runs/sos.ts";
import type { DriverMessage } from "../../domain/runs/talk.ts";

/** What drivers are told, and how they call for help at once. */
export interface TalkOfDriver {
  listOwnMessages(actor: Actor): Promise<DriverMessage[]>;
  /** Their device has these; of others it changes nothing. */
  receiveMessages(actor: Actor, messageIds: readonly string[]): Promise<void>;
  /** Their driver has understood it. Throws message.unknown; said again it changes nothing. `told`: as in `startShift`. */
  readMessage(
    actor: Actor,
    shiftId: ShiftId,
    read: { messageId: string; answer?: DriverAnswer | undefined },
    told?: ToldTime,
  ): Promise<void>;
  /** Of a shift that is not over: throws shift.ended. While one is open, another call is the same one. `told`: as in `startShift`. */
  callSos(actor: Actor, shiftId: ShiftId, sosId: string, told?: ToldTime): Promise<Sos>;
  /** The last of this shift. */
  getOwnSos(actor: Actor, shiftId: ShiftId): Promise<Sos | undefined>;
}
