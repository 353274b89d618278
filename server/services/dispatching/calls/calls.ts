import type { TripId } from "../../../../shared/ids/index.ts";
import type { ReportCall, TripStatus } from "../../../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../../../shared/time/index.ts";
import type { PhoneCall } from "../../../domain/calls/phoneCall.ts";
import type { Actor, Rider } from "../../../domain/people/model.ts";
import type { MissedNumber } from "../../../stores/index.ts";

/** Somebody who may be ringing. */
export interface CallerRecord {
  rider: Rider;
  /** As whose contact the number is written down; undefined: it is the rider's own. */
  contact: string | undefined;
  nextTrip: { id: TripId; serviceDay: ServiceDay; at: Instant; status: TripStatus } | undefined;
}

/** The telephone as a dispatcher sees it. */
export interface CallPicture {
  calls: { call: PhoneCall; isMine: boolean; callers: CallerRecord[] }[];
  missed: { missed: MissedNumber; callers: CallerRecord[] }[];
}

/** Who rings, who has it, and whom to call back. */
export interface CallUseCases {
  /** By an exchange, which shows its key. Each event counts once, in whatever order. Throws telephone.keyRefused. */
  reportCall(key: string | undefined, report: ReportCall): Promise<void>;
  /** Whoever is shown with a call is written down, once for each dispatcher. */
  listCalls(actor: Actor): Promise<CallPicture>;
  /** The first one has it; the others read who that is. */
  takeCall(actor: Actor, callId: string): Promise<CallPicture>;
  /** The number was called back: its missed calls until then need nobody any more. */
  settleCall(actor: Actor, callId: string): Promise<CallPicture>;
}
