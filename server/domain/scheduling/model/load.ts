/**
 * Places for people, one count for each kind. Used for what a party needs and for what a vehicle offers.
 * TCRP Report 210 counts the same way ("space points").
 */
export interface Load {
  readonly ambulatory: number;
  readonly wheelchair: number;
  readonly largeWheelchair: number;
  readonly companion: number;
}

export type PlaceKind = keyof Load;
export const PLACE_KINDS: readonly PlaceKind[] = ["ambulatory", "wheelchair", "largeWheelchair", "companion"];

export const noLoad: Load = { ambulatory: 0, wheelchair: 0, largeWheelchair: 0, companion: 0 };
export const load = (part: Partial<Load>): Load => ({ ...noLoad, ...part });

/** For each kind of need, the kinds of places that may hold it. */
export type Substitution = Readonly<Record<PlaceKind, readonly PlaceKind[]>>;

/** A standard chair may stand on a large place; a companion may sit on any seat. */
export const defaultSubstitution: Substitution = {
  ambulatory: ["ambulatory"],
  wheelchair: ["wheelchair", "largeWheelchair"],
  largeWheelchair: ["largeWheelchair"],
  companion: ["companion", "ambulatory"],
};
