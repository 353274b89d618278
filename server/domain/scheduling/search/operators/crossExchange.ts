import { isCompatible } from "../../constraints/compatibility.ts";
import { orderRefusal } from "../../constraints/stopOrder.ts";
import { below, gumbel, MOST_GUMBEL, type Random } from "../random.ts";
import type { LinkedTripRules } from "../state/linkedTripRules.ts";
import type { Solution } from "../state/solution.ts";
import type { TripSet } from "../state/tripSet.ts";
import type { CandidateShifts } from "./candidateShifts.ts";
import { CrossDetour } from "./crossDetour.ts";
import type { Operator } from "./operator.ts";
import { addCrossing, type Parts, partsOf, pickupsIn, placesOf, type Segment } from "./segment.ts";

export interface CrossContext {
  readonly solution: Solution;
  readonly random: Random;
  readonly links: LinkedTripRules;
  readonly candidates: CandidateShifts;
  /** A trip that is served; one segment begins with its pick-up. */
  readonly seed: number;
  /** Who rides into a segment or out of it comes into it, and a group of whom only some ride in one. */
  readonly removed: TripSet;
  /** The higher, the more often a segment is drawn that makes the routes dearer. */
  readonly temperature: number;
}

/** The two parts that change places. */
export interface CrossExchange {
  readonly one: Segment;
  readonly other: Segment;
}

/** Chance that all the rest of the day is exchanged. */
const TAIL_CHANCE = 0.33;
/** Longest segment otherwise, in stops. */
const LONGEST = 12;

/**
 * Two shifts exchange a part of their day: CROSS-exchange of Taillard, Badeau, Gendreau, Guertin and Potvin (1997), and 2-opt* of Potvin and
 * Rousseau (1995) where both parts reach to the end; who would be aboard at the joints leaves. So people who ride well together move
 * together, which ruins of a few trips, put back one by one, do not reach. The second segment, which may be empty, is drawn among all of
 * the plan (in a large fleet: of the shifts that serve near trips), the likelier the less driving it adds.
 */
export const crossExchange: Operator<CrossContext, CrossExchange> = {
  name: "crossExchange",
  evaluate(context) {
    if (!context.solution.isMovable(context.seed)) return undefined;
    const one = segmentFrom(context);
    const other = drawOther(context, one);
    return other && { one, other };
  },
  apply: exchange,
};

function exchange(context: CrossContext, { one, other }: CrossExchange): boolean {
  const { solution, links, removed } = context;
  for (const segment of [one, other]) {
    addCrossing(solution, segment, removed);
    addParted(context, segment);
  }
  links.complete(removed, solution);
  for (let i = 0; i < removed.count; i++) {
    if (!solution.isMovable(removed.at(i))) return false;
    solution.setShift(removed.at(i), -1);
  }
  const mine = partsOf(solution, one, removed);
  const theirs = partsOf(solution, other, removed);
  return (
    drive(solution, one.shift, { ...mine, middle: theirs.middle }) &&
    drive(solution, other.shift, { ...theirs, middle: mine.middle })
  );
}

function segmentFrom({ solution, random, seed }: CrossContext): Segment {
  const shift = solution.shiftOf[seed];
  const { first, last } = placesOf(solution, shift);
  let begin = first;
  while (solution.book.arena.nodes[begin] !== seed) begin++;
  const to = random.next() < TAIL_CHANCE ? last : Math.min(last, begin + below(random, LONGEST));
  return { shift, first, last, at: begin - 1, to };
}

/** By chance as in annealing: of two segments the dearer one is drawn the less often the more temperatures lie between them. */
function drawOther(context: CrossContext, one: Segment): Segment | undefined {
  const { solution, random, candidates, seed, temperature } = context;
  candidates.gather(solution, seed);
  const detour = new CrossDetour(solution, one);
  let least = Infinity;
  let drawn: Segment | undefined;
  for (let k = 0; k < candidates.count; k++) {
    const shift = candidates.list[k];
    if (shift === one.shift || solution.routes[shift] < 0 || !mayDrive(solution, shift, one)) continue;
    const { first, last } = placesOf(solution, shift);
    for (let at = first; at <= last && !detour.isPast(at); at++) {
      if (!detour.isReached(at)) continue;
      const isTail = one.to === one.last;
      const end = isTail ? last : Math.min(last, at + LONGEST);
      for (let to = isTail ? last : at; to <= end; to++) {
        const price = detour.added(at, to);
        if (price - MOST_GUMBEL * temperature >= least) continue;
        const perturbed = price - temperature * gumbel(random);
        if (perturbed >= least) continue;
        const other = { shift, first, last, at, to };
        if (changesNothing(solution, one, other) || !mayDrive(solution, one.shift, other)) continue;
        least = perturbed;
        drawn = other;
      }
    }
  }
  return drawn;
}

/** Whether a shift may serve whoever gets in on the way. */
function mayDrive({ book, shiftOf }: Solution, shift: number, { at, to }: Segment): boolean {
  const { nodes } = book.arena;
  for (let k = at + 1; k <= to; k++) {
    const node = nodes[k];
    if (node < shiftOf.length && !isCompatible(book.problem.compiled, node, shift)) return false;
  }
  return true;
}

/** Two shifts of a kind exchange their whole days. */
function changesNothing({ book: { problem } }: Solution, one: Segment, other: Segment): boolean {
  const isWhole = ({ first, at, to, last }: Segment): boolean => at === first && to === last;
  return isWhole(one) && isWhole(other) && problem.twin[one.shift] === problem.twin[other.shift];
}

/** Groups that ride with one vehicle, but not all in the segment. */
function addParted({ solution, links, removed }: CrossContext, segment: Segment): void {
  if (!links.hasGroups) return;
  const inside = new Set(pickupsIn(solution, segment));
  for (const trip of inside) {
    if (links.groupOf(trip)?.some((other) => !inside.has(other)) === true) removed.add(trip);
  }
}

function drive(solution: Solution, shift: number, { head, middle, tail }: Parts): boolean {
  const { book, shiftOf } = solution;
  const { compiled, twin } = book.problem;
  const stops = new Int32Array(head.length + middle.length + tail.length);
  stops.set(head);
  stops.set(middle, head.length);
  stops.set(tail, head.length + middle.length);
  if (orderRefusal(compiled, shift, stops) !== undefined) return false;
  const route = book.route(twin[shift], stops);
  if (route < 0) return false;
  solution.setRoute(shift, route);
  for (const node of middle) if (node < shiftOf.length) solution.setShift(node, shift);
  return true;
}
