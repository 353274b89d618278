import { type Load, PLACE_KINDS, type PlaceKind, type Substitution } from "./load.ts";

/** A set of needs that together may only use a set of places: the sum of the first never exceeds that of the second. */
export interface PlaceRule {
  readonly needs: readonly PlaceKind[];
  readonly places: readonly PlaceKind[];
}

/**
 * Hall's marriage theorem: a load fits a layout exactly if, for every set of needs, the sum of the needs is at most
 * the sum of the places that may hold any of them. Of the 15 sets only those that say something new are kept: with
 * upgrades in a chain (lying < seated < companion) they are the usual nested sums, without upgrades one rule a kind.
 * Needs that never occur are left out, so that a problem of one kind pays for one sum.
 */
export function placeRules(substitution: Substitution, occurring: readonly PlaceKind[]): PlaceRule[] {
  const holds = (need: PlaceKind, places: readonly PlaceKind[]) =>
    substitution[need].every((place) => places.includes(place));
  const rules: PlaceRule[] = [];
  for (const needs of subsets(occurring)) {
    const places = PLACE_KINDS.filter((place) => needs.some((need) => substitution[need].includes(place)));
    const isLargest = occurring.every((need) => needs.includes(need) || !holds(need, places));
    if (isLargest && !fallsApart(needs, substitution)) rules.push({ needs, places });
  }
  return rules;
}

/** Whether the set splits into two that share no place: then its rule is the sum of two smaller ones. */
function fallsApart(needs: readonly PlaceKind[], substitution: Substitution): boolean {
  return subsets(needs).some((part) => {
    const rest = needs.filter((need) => !part.includes(need));
    const shares = (a: PlaceKind) =>
      rest.some((b) => substitution[a].some((place) => substitution[b].includes(place)));
    return rest.length > 0 && !part.some(shares);
  });
}

function subsets<T>(items: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const item of items) all.push(...all.map((set) => [...set, item]));
  return all.filter((set) => set.length > 0);
}

export function sumOf(amounts: Load, kinds: readonly PlaceKind[]): number {
  let sum = 0;
  for (const kind of kinds) sum += amounts[kind];
  return sum;
}
