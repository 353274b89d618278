import type { RiderId, TripId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Traits } from "../domain/people/duplicates.ts";
import type { RiderFileRecord, RiderReach } from "../domain/people/record.ts";

export interface NewMerge {
  id: string;
  /** The record that stays, as it becomes. */
  record: RiderFileRecord;
  goneId: RiderId;
  staffId: string;
  at: Instant;
}
export interface MergeRecord {
  id: string;
  keptId: RiderId;
  goneId: RiderId;
  /** Who did it, as people call them. */
  by: string;
  at: Instant;
  undoneAt?: Instant | undefined;
}

/** Records that turned out to be one person's. */
export interface RiderMergeStore {
  /** Everybody within reach, by what tells people apart. */
  listTraits(reach: RiderReach, today: ServiceDay): Promise<Traits[]>;
  /** Pairs that are two people. */
  listApart(): Promise<{ one: string; other: string }[]>;
  /** false: it was said before. */
  tellApart(one: RiderId, other: RiderId): Promise<boolean>;
  find(id: string): Promise<MergeRecord | undefined>;
  /** Whoever else locks it waits until the transaction ends. */
  lock(id: string): Promise<void>;
  /** Those since an instant that were not undone and can be, the newest first. */
  listSince(since: Instant): Promise<MergeRecord[]>;
  /** Whose records have gone into this one, by whatever way. */
  listGone(id: RiderId): Promise<RiderId[]>;
  /**
   * Trips and whatever names the other go over; the other record is gone. The caller has locked both. Answers with the trips; undefined,
   * and nothing is done, when another merge got the id meanwhile.
   */
  merge(merge: NewMerge): Promise<TripId[] | undefined>;
  /**
   * Puts both back as they were, with their trips; `changed`, and nothing is done, when the one that stayed is not as it was left, or
   * what they were is forgotten.
   */
  undo(id: string, at: Instant): Promise<{ kind: "undone"; trips: TripId[] } | { kind: "changed" }>;
}
