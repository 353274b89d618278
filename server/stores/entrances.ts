import type { EntranceId } from "../../shared/ids/index.ts";
import type { CorrectionOutcome } from "../../shared/schemas/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { Correction, Entrance } from "../domain/entrance.ts";

/** A picture of an entrance, cleaned of everything but what it shows. */
export interface EntrancePhoto {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly at: Instant;
}

/** Doors of places, and what drivers find otherwise there. */
export interface EntranceStore {
  /** All that are not closed, in the order in which they came. */
  list(): Promise<Entrance[]>;
  /** Held for the transaction; a closed one is none. */
  findForUpdate(id: EntranceId): Promise<Entrance | undefined>;
  /** As it is from now on; of a place one is the usual one, and this one takes that over if it is. */
  put(entrance: Entrance): Promise<void>;
  /** There is no such entrance any more, and no picture of it. */
  close(id: EntranceId): Promise<void>;
  addPhoto(photo: EntrancePhoto): Promise<void>;
  findPhoto(id: string): Promise<EntrancePhoto | undefined>;
  removePhoto(id: string): Promise<void>;
  /** False: it was told before. */
  addCorrection(correction: Correction): Promise<boolean>;
  /** Oldest first. */
  listOpenCorrections(): Promise<Correction[]>;
  /** Held for the transaction; one that is decided is none. */
  findOpenCorrection(id: string): Promise<Correction | undefined>;
  settleCorrection(id: string, outcome: CorrectionOutcome): Promise<void>;
}
