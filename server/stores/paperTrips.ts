import type { RiderId, TripId } from "../../shared/ids/index.ts";
import type { Phrase } from "../../shared/schemas/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";

/** By what a trip on paper is known again: who, and when on which day as it was written. */
export interface PaperKey {
  riderId: RiderId;
  day: ServiceDay;
  at: string;
}
/** What was made of it; neither: it is asked for in a moment. */
export interface PaperTrip extends PaperKey {
  tripId?: TripId | undefined;
  refusal?: Phrase | undefined;
}

/** Rows of lists of trips that stood on paper. */
export interface PaperTripStore {
  /** Those that have no trip are to be asked for, once more where they were refused. */
  put(keys: readonly PaperKey[], importId: string): Promise<void>;
  list(keys: readonly PaperKey[]): Promise<PaperTrip[]>;
  /** Whoever else asks for it waits until the transaction ends; undefined: it is not there any more. */
  lock(key: PaperKey): Promise<PaperTrip | undefined>;
  setTrip(key: PaperKey, tripId: TripId): Promise<void>;
  /** Why there is none; one that is there stays. */
  setRefusal(key: PaperKey, refusal: Phrase): Promise<void>;
  removeOfTrips(tripIds: readonly string[]): Promise<void>;
}
