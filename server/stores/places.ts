import type { LatLng } from "../../shared/geo/index.ts";
import type { PlaceId } from "../../shared/ids/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { KnownHouse, KnownPlace } from "../domain/place.ts";

/** A place as its row has it. */
export interface PlaceRow {
  id: string;
  place: KnownPlace;
}

/** A house of a street that somebody has pinned. */
export interface LearnedHouse {
  id: string;
  key: string;
  street: LocalizedName;
  house: string;
  point: LatLng;
  /** By a dispatcher: from then on no rider's pin moves it. */
  isSure: boolean;
}

/** What people ask for by name. */
export interface PlaceStore {
  /** In the order in which they came. */
  list(): Promise<PlaceRow[]>;
  /** Whoever else changes places waits until the transaction ends. */
  lock(): Promise<void>;
  put(row: PlaceRow): Promise<void>;
  /** Known ones stay as they are. */
  putUnknown(rows: readonly PlaceRow[]): Promise<void>;
  /** Houses that were pinned, in the order in which they came. */
  listHouses(): Promise<KnownHouse[]>;
  /** Keeps a house, or its point where a dispatcher knows better; answers with whether anything is otherwise. */
  learnHouse(house: LearnedHouse): Promise<boolean>;
  /** Held for the transaction. */
  findHouseForUpdate(id: PlaceId): Promise<KnownHouse | undefined>;
  /** A dispatcher says that it stands there. */
  moveHouse(id: PlaceId, point: LatLng): Promise<void>;
  /** It is that one, with all that was that one before, and its doors are; undefined: it is one of its own again, without them. */
  setSameHouse(id: PlaceId, sameAs: PlaceId | undefined): Promise<void>;
  /** False: a trip, a home or an institution names it, or there is none. */
  removeUnused(id: string): Promise<boolean>;
}
