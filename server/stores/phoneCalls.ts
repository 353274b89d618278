import type { RiderId, StaffId, TripId } from "../../shared/ids/index.ts";
import type { CallEventKind, TripStatus } from "../../shared/schemas/index.ts";
import type { Instant, Seconds, ServiceDay } from "../../shared/time/index.ts";
import type { CallEvent, CallProgress, PhoneCall } from "../domain/calls/phoneCall.ts";

/** How a service day went on the telephone. Waiting is counted where the exchange told both ends of it. */
export interface CallDay {
  day: ServiceDay;
  calls: number;
  answered: number;
  missed: number;
  /** Until somebody answered: half of the callers waited no longer, and the longest. */
  waitHalf: Seconds | undefined;
  waitLongest: Seconds | undefined;
  /** Until they gave up. */
  gaveUpHalf: Seconds | undefined;
}

/** A number whose calls nobody has answered since. */
export interface MissedNumber {
  phone: string;
  count: number;
  /** The latest of them, and when. */
  callId: string;
  at: Instant;
}

/** What a caller most likely rings about. */
export interface NextTrip {
  id: TripId;
  riderId: RiderId;
  serviceDay: ServiceDay;
  at: Instant;
  status: TripStatus;
}

export interface PhoneCallStore {
  /** The call of that exchange, made by its first event; locked until the transaction ends. */
  open(call: {
    id: string;
    exchange: string;
    callId: string;
    serviceDay: ServiceDay;
    began: Instant;
    realNow: Instant;
  }): Promise<PhoneCall>;
  /** false: that event had come before. */
  addEvent(id: string, event: CallEventKind, at: Instant): Promise<boolean>;
  listEvents(id: string): Promise<CallEvent[]>;
  /** `phone`: what is known stays. `began`: when the call itself is told to have begun earlier. */
  setProgress(
    id: string,
    progress: CallProgress & { phone?: string | undefined; began?: Instant | undefined; realNow: Instant },
  ): Promise<void>;
  find(id: string): Promise<PhoneCall | undefined>;
  /** By call; what is not kept any more, or told no number, is missing. */
  phonesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** All that are kept of a number, the oldest first. */
  listOfNumber(phone: string): Promise<PhoneCall[]>;
  /** Under way: those that ring, heard of since `ringing`, and those that somebody answered, heard of since `talking`. */
  listUnderWay(since: { ringing: Instant; talking: Instant }): Promise<PhoneCall[]>;
  /** Numbers to call back, the latest first: missed from that day on, not settled, and nobody has spoken with them since. */
  listMissed(from: ServiceDay): Promise<MissedNumber[]>;
  /** false: somebody has taken it before. */
  take(id: string, by: StaffId, at: Instant): Promise<boolean>;
  /** All missed calls of the number of this call until it; how many there were. */
  settle(id: string, as: "calledBack" | "ready", at: Instant): Promise<number>;
  /** Of these, the riders whom this person has not been shown with the call yet; from now on they have. */
  noteViewers(by: StaffId, shown: readonly { callId: string; riderId: RiderId }[]): Promise<RiderId[]>;
  countByDay(from: ServiceDay, until: ServiceDay): Promise<CallDay[]>;
}
