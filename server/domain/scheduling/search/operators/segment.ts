import type { Solution } from "../state/solution.ts";
import type { TripSet } from "../state/tripSet.ts";

/** Part of the route of a shift: the places after `at` up to `to` (none if they are the same), between `first`, its start, and `last`, its last stop; all in the arena. */
export interface Segment {
  readonly shift: number;
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly to: number;
}

/** Where the route of a shift is in the arena. */
export function placesOf({ book, routes }: Solution, shift: number): Pick<Segment, "first" | "last"> {
  const route = routes[shift];
  const first = book.arena.offset[route];
  return { first, last: first + book.stopCount(route) };
}

/** Those who ride into the segment or out of it: one of their stops is in it, and the other is not. */
export function addCrossing({ book, shiftOf }: Solution, { at, to }: Segment, crossing: TripSet): void {
  const { nodes } = book.arena;
  const { length } = shiftOf;
  const begun = new Set<number>();
  for (let k = at + 1; k <= to; k++) {
    const node = nodes[k];
    if (node < length) begun.add(node);
    else if (!begun.delete(node - length)) crossing.add(node - length);
  }
  for (const trip of begun) crossing.add(trip);
}

/** Who gets in on the way. */
export const pickupsIn = ({ book, shiftOf }: Solution, { at, to }: Segment): Int32Array =>
  book.arena.nodes.subarray(at + 1, to + 1).filter((node) => node < shiftOf.length);

/** The stops of a route before, in and after a segment. */
export interface Parts {
  readonly head: Int32Array;
  readonly middle: Int32Array;
  readonly tail: Int32Array;
}

/** Copied, as the arena may be cleared, without who leaves. */
export function partsOf(
  { book, shiftOf }: Solution,
  { first, at, to, last }: Segment,
  leaving: TripSet,
): Parts {
  const stays = (node: number): boolean => !leaving.has(node % shiftOf.length);
  const { nodes } = book.arena;
  return {
    head: nodes.subarray(first + 1, at + 1).filter(stays),
    middle: nodes.subarray(at + 1, to + 1).filter(stays),
    tail: nodes.subarray(to + 1, last + 1).filter(stays),
  };
}
