import { isCompatible } from "../../constraints/compatibility.ts";
import { orderRefusal } from "../../constraints/stopOrder.ts";
import { below, type Random } from "../random.ts";
import type { Solution } from "../solution.ts";
import type { TripSet } from "../tripSet.ts";

export interface TailsContext {
  readonly solution: Solution;
  readonly random: Random;
  /** A trip that is served; one route is cut before or after one of its stops. */
  readonly seed: number;
  /** Who would be aboard across a cut comes into it. */
  readonly removed: TripSet;
  /** The higher, the more often a cut is drawn that makes the routes dearer. */
  readonly temperature: number;
}

/** The route of a shift, cut after a place `at`, from `first` (its start) to `last` (its last stop); all in the arena. */
interface Cut {
  readonly shift: number;
  readonly first: number;
  readonly at: number;
  readonly last: number;
}

/** What somebody aboard across a cut is counted as, in mean prices of a trip in the route. */
const CROSSING = 3;
const MOST_CROSSING = 6;
/** Luck beyond this comes once in 160,000 draws, and is not waited for. */
const MOST_LUCK = 12;

/**
 * Two shifts exchange all that they do after a time of each, as in 2-opt* of Potvin and Rousseau (1995); who would be aboard then leaves.
 * So half a day of a vehicle is moved in one step, which ruins of a few trips do not reach. The second cut is drawn among all of the plan, the
 * likelier the less driving it adds. False: not possible, and the caller has to undo.
 */
export function exchangeTails(context: TailsContext): boolean {
  const { solution, removed } = context;
  const one = cutNear(context);
  const other = drawOther(context, one);
  if (other === undefined) return false;
  const isAlike = areAlike(solution, one, other);
  addAcross(solution, one, removed);
  addAcross(solution, other, removed);
  for (let i = 0; i < removed.count; i++) {
    if (!solution.isMovable(removed.at(i))) return false;
    solution.setShift(removed.at(i), -1);
  }
  const mine = halvesOf(solution, one, removed);
  const theirs = halvesOf(solution, other, removed);
  return (
    drive(solution, { shift: one.shift, head: mine.head, tail: theirs.tail, isAlike }) &&
    drive(solution, { shift: other.shift, head: theirs.head, tail: mine.tail, isAlike })
  );
}

function cutNear({ solution, random, seed }: TailsContext): Cut {
  const shift = solution.shiftOf[seed] ?? 0;
  const { first, last } = placesOf(solution, shift);
  const node = seed + below(random, 2) * solution.shiftOf.length;
  let at = first;
  while (solution.book.arena.nodes[at] !== node) at++;
  return { shift, first, at: at - below(random, 2), last };
}

function placesOf({ book, routes }: Solution, shift: number): { first: number; last: number } {
  const route = routes[shift] ?? 0;
  const first = book.arena.offset[route] ?? 0;
  return { first, last: first + book.stopCount(route) };
}

/** By chance as in annealing: of two cuts the dearer one is drawn the less often the more temperatures lie between them. */
function drawOther({ solution, random, temperature }: TailsContext, one: Cut): Cut | undefined {
  const added = addedBy(solution, one);
  let least = Infinity;
  let drawn: Cut | undefined;
  for (let shift = 0; shift < solution.routes.length; shift++) {
    if (shift === one.shift || (solution.routes[shift] ?? -1) < 0) continue;
    const { first, last } = placesOf(solution, shift);
    for (let at = first; at <= last; at++) {
      const price = added(at);
      if (price - MOST_LUCK * temperature >= least) continue;
      const withLuck = price + temperature * Math.log(-Math.log(random.next()));
      const other = { shift, first, at, last };
      if (withLuck >= least || changesNothing(solution, one, other)) continue;
      least = withLuck;
      drawn = other;
    }
  }
  return drawn;
}

/** The price that exchanging what comes after the cut and after another place adds; Infinity: the clock does not allow it. */
function addedBy({ book, routes }: Solution, { shift, at }: Cut): (other: number) => number {
  const { nodes, begin, upper, wayPrice, riders } = book.arena;
  const { times, prices, compiled } = book.problem;
  const { dwell } = compiled;
  const route = routes[shift] ?? 0;
  const crossing = (CROSSING * book.cost(route)) / (book.stopCount(route) / 2);
  const [here, next] = [nodes[at] ?? 0, nodes[at + 1] ?? 0];
  const leaves = (begin[at] ?? 0) + (dwell[here] ?? 0);
  const due = upper[at + 1] ?? 0;
  return (other) => {
    const across = (riders[at] ?? 0) + (riders[other] ?? 0);
    const there = nodes[other] ?? 0;
    const after = nodes[other + 1] ?? 0;
    if (across > MOST_CROSSING || leaves + times.of(here, after) > (upper[other + 1] ?? 0)) return Infinity;
    if ((begin[other] ?? 0) + (dwell[there] ?? 0) + times.into(next, there) > due) return Infinity;
    return prices.of(here, after) + prices.into(next, there) - (wayPrice[other] ?? 0) + crossing * across;
  };
}

/** Nothing follows either cut, or nothing is before them and the shifts are alike. */
function changesNothing(solution: Solution, one: Cut, other: Cut): boolean {
  if (one.at === one.last && other.at === other.last) return true;
  return one.at === one.first && other.at === other.first && areAlike(solution, one, other);
}

const areAlike = ({ book: { problem } }: Solution, one: Cut, other: Cut): boolean =>
  problem.twin[one.shift] === problem.twin[other.shift];

/** Those aboard after the cut: their drop-off follows it, and their pick-up, if it is planned, does not. */
function addAcross({ book, shiftOf }: Solution, { at, last }: Cut, removed: TripSet): void {
  const { nodes } = book.arena;
  const { length } = shiftOf;
  const begun = new Set<number>();
  for (let k = at + 1; k <= last; k++) {
    const node = nodes[k] ?? 0;
    if (node < length) begun.add(node);
    else if (!begun.has(node - length)) removed.add(node - length);
  }
}

/** Copied, as the arena may be cleared, without who leaves. */
function halvesOf(
  { book, shiftOf }: Solution,
  { first, at, last }: Cut,
  removed: TripSet,
): { head: Int32Array; tail: Int32Array } {
  const stays = (node: number): boolean => !removed.has(node % shiftOf.length);
  return {
    head: book.arena.nodes.subarray(first + 1, at + 1).filter(stays),
    tail: book.arena.nodes.subarray(at + 1, last + 1).filter(stays),
  };
}

interface Way {
  readonly shift: number;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** The tail comes from a shift of the same kind. */
  readonly isAlike: boolean;
}

function drive(solution: Solution, { shift, head, tail, isAlike }: Way): boolean {
  const { book, shiftOf } = solution;
  const { compiled, twin } = book.problem;
  const stops = new Int32Array(head.length + tail.length);
  stops.set(head);
  stops.set(tail, head.length);
  if (!isAlike) {
    if (tail.some((node) => !isCompatible(compiled, node % shiftOf.length, shift))) return false;
    if (orderRefusal(compiled, shift, stops) !== undefined) return false;
  }
  const route = book.route(twin[shift] ?? shift, stops);
  if (route < 0) return false;
  solution.setRoute(shift, route);
  for (const node of tail) if (node < shiftOf.length) solution.setShift(node, shift);
  return true;
}
