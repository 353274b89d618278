import type { ShiftId, TripId } from "../../shared/ids/index.ts";
import type { Instant, Seconds } from "../../shared/time/index.ts";

/** Whose look at what: a trip on a shift, in the plan of that version. */
export interface LookedAt {
  actorId: string;
  tripId: TripId;
  shiftId: ShiftId;
  planVersion: number;
}

/** What somebody was shown before deciding, by ids and times only. */
export interface Look {
  tripVersion: number;
  feasible: boolean;
  /** What would be given up for it, as it was written. */
  concession?: string | undefined;
  /** Of the trip itself. */
  pickupAt?: Instant | undefined;
  dropoffAt?: Instant | undefined;
  /** Of everybody else whose times would move. */
  others: { tripId: TripId; pickupLater: Seconds; dropoffLater: Seconds; promiseMissedBy: Seconds }[];
}

/** Kept for half an hour in Redis, since whoever was forgotten can look again. */
export interface LookStore {
  put(at: LookedAt, look: Look): Promise<void>;
  find(at: LookedAt): Promise<Look | undefined>;
}
