import type { KnownPlace } from "../domain/place.ts";

/** A place as its row has it. */
export interface PlaceRow {
  id: string;
  place: KnownPlace;
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
  /** False: a trip, a home or an institution names it, or there is none. */
  removeUnused(id: string): Promise<boolean>;
}
