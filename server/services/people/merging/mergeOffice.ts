import type { RiderId } from "../../../../shared/ids/index.ts";
import type { MergeRiders } from "../../../../shared/schemas/index.ts";
import type { LikelyPair, Traits } from "../../../domain/people/duplicates.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { MergeRecord, Page } from "../../../stores/index.ts";
import type { OpenedRider } from "../riderOffice.ts";

export interface RecentMerge extends MergeRecord {
  kept: Traits;
}
/** Records that are one person's. Whoever is beyond somebody's scope is nobody, and in no pair. */
export interface MergeOffice {
  /** The likeliest first, without those that are two people for sure. Everybody who is shown is written down. */
  listDuplicates(
    actor: Actor,
    page: Page,
  ): Promise<{ pairs: LikelyPair<Traits>[]; total: number; merges: RecentMerge[] }>;
  /** Both opened, which is written down. */
  compareRiders(actor: Actor, one: RiderId, other: RiderId): Promise<[OpenedRider, OpenedRider]>;
  /** One stays, with whatever is the other's. The same again changes nothing. Throws rider.stale when either is another than was seen. */
  mergeRiders(actor: Actor, asked: MergeRiders): Promise<OpenedRider>;
  /** Within a day, and only while the one that stayed is as it was left: merge.changedSince. The same again changes nothing. */
  undoMerge(actor: Actor, mergeId: string): Promise<OpenedRider>;
  tellRidersApart(actor: Actor, one: RiderId, other: RiderId): Promise<void>;
}
