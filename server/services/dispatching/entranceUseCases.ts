import type { EntranceId, PlaceId, TripId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { CorrectionOutcome, SaveEntrance } from "../../../shared/schemas/index.ts";
import type { Correction, Entrance } from "../../domain/entrance.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";

/** Where a trip begins or ends. */
interface EndOfTrip {
  tripId: TripId;
  end: StopKind;
}

/** What a driver found otherwise, with its trip, and the entrance that is meant by it if there is one. */
export interface OpenCorrectionRecord {
  correction: Correction;
  record: TripRecord;
  entrance: Entrance | undefined;
}

/** The doors of places, as dispatchers keep them. */
export interface EntranceUseCases {
  /** Without a place that is known there is nothing to keep them by. */
  readEntrances(
    actor: Actor,
    of: EndOfTrip,
  ): Promise<{ placeId: PlaceId | undefined; entrances: Entrance[] }>;
  /** Throws entrance.placeUnknown; entrance.unknown for one of another place. */
  saveEntrance(actor: Actor, of: EndOfTrip, saved: SaveEntrance): Promise<Entrance>;
  /** The id of the picture. Throws entrance.unknown, photo.unreadable, photo.tooLarge. */
  putEntrancePhoto(actor: Actor, id: EntranceId, file: string): Promise<string>;
  removeEntrancePhoto(actor: Actor, id: EntranceId): Promise<void>;
  getEntrancePhoto(actor: Actor, photoId: string): Promise<Uint8Array>;
  /** What waits, oldest first. */
  listCorrections(actor: Actor): Promise<OpenCorrectionRecord[]>;
  /** Throws correction.unknown, also for one that is decided. */
  decideCorrection(actor: Actor, id: string, outcome: CorrectionOutcome): Promise<void>;
}
