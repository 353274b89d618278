import type { RiderId } from "../../../../shared/ids/index.ts";
import type {
  EraseRider,
  FileView,
  GiveRiderData,
  OwnDataAsked,
  RestrictRider,
} from "../../../../shared/schemas/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { ErasedCounts, Erasure, RestrictedRider } from "../../../stores/index.ts";
import type { OpenedRider } from "../riderOffice.ts";

/** What erasing somebody would do, for them to hear before. */
export interface ErasurePreview {
  /** Would be called off. */
  trips: TripRecord[];
  /** Is on the road just now: nothing is erased before the trip is over. */
  isAboard: boolean;
  parts: ErasedCounts;
}

/** How what is kept of people has gone. */
export interface PrivacyPicture {
  restricted: RestrictedRider[];
  erasures: (Erasure & { byName?: string | undefined })[];
  rounds: StoredFact<"retention.applied">[];
}

/** A person's own data: given to them, restricted, erased. Whoever is beyond somebody's scope is nobody: rider.unknown. */
export interface PrivacyOffice {
  /** Everything about a rider as a file; why is written down. */
  giveRiderData(actor: Actor, riderId: RiderId, asked: GiveRiderData): Promise<FileView>;
  /** The same for the rider who asks. */
  giveOwnData(actor: Actor, asked: OwnDataAsked): Promise<FileView>;
  /** Out of ordinary lists and without new trips, or so no longer; said twice it is so once. */
  restrictRider(actor: Actor, riderId: RiderId, asked: RestrictRider): Promise<OpenedRider>;
  previewErasure(actor: Actor, riderId: RiderId): Promise<ErasurePreview>;
  /**
   * Calls off the trips that are named, all that are ahead (erasure.tripsChanged otherwise), and takes away what no law keeps. Somebody
   * who is gone already is answered as the first time.
   */
  eraseRider(actor: Actor, riderId: RiderId, asked: EraseRider): Promise<Erasure>;
  readPrivacy(actor: Actor): Promise<PrivacyPicture>;
}
