import type { TripId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { TripShare } from "../domain/trips/share.ts";

/** Links to the page of one trip. They are found by the hash of what opens them, which is kept nowhere itself. */
export interface TripShareStore {
  /** Whoever else adds one for this trip waits until the transaction ends. */
  lockTrip(tripId: TripId): Promise<void>;
  /** false: there is one of this id. */
  add(share: TripShare & { hash: string }): Promise<boolean>;
  /** Also one that was ended. */
  findByHash(hash: string): Promise<TripShare | undefined>;
  /** Those that nobody has ended, the oldest first. */
  listOfTrip(tripId: TripId): Promise<TripShare[]>;
  find(id: string): Promise<TripShare | undefined>;
  /** false: it was ended before. */
  end(id: string, at: Instant): Promise<boolean>;
}
