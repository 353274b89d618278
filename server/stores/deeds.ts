import type { TripId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { Deed } from "../domain/undo/deed.ts";

/** What was done by hand and can be undone for some minutes; the record of it are facts. */
export interface DeedStore {
  add(deed: Deed): Promise<void>;
  find(id: string): Promise<Deed | undefined>;
  /** The last that was done to this trip. */
  findLastOf(tripId: TripId): Promise<Deed | undefined>;
  /** Those that can be undone at that time, the newest first. */
  listOpen(at: Instant): Promise<Deed[]>;
  /** It is undone; false when it was already. */
  undo(id: string, at: Instant): Promise<boolean>;
}
