import { isCompatible } from "../constraints/compatibility.ts";
import { ruleRefusal } from "../constraints/stopOrder.ts";
import { type CompiledProblem, dropoffNode, endNode, startNode } from "../model/compiledProblem.ts";
import { EPSILON } from "../timing/timeline.ts";
import { type Candidate, candidates } from "./candidates.ts";
import type { PlanBook } from "./planBook.ts";

export interface Insertion {
  readonly shift: number;
  /** The route with the trip in it. */
  readonly nodes: Int32Array;
  /** By how much the price of the route grows. */
  readonly cost: number;
}

/**
 * The cheapest feasible insertion of a trip into any of the shifts; undefined: there is none. Exact: every pair of
 * positions that the necessary tests leave is scheduled exactly unless its lower bound is no better than the best
 * found. Equal prices: the first shift in order, then the first positions. The trip must be in no route.
 */
export function bestInsertion(
  book: PlanBook,
  trip: number,
  shifts: Iterable<number> = allShifts(book),
): Insertion | undefined {
  const offers: ShiftCandidates[] = [];
  for (const shift of shifts) {
    if (!isOnDuty(book.problem, trip, shift) || !isCompatible(book.problem, trip, shift)) continue;
    const list = boundedCandidates(book, trip, shift);
    if (list.length > 0) offers.push({ shift, list });
  }
  offers.sort((a, b) => leastOf(a) - leastOf(b) || a.shift - b.shift);
  let best: Insertion | undefined;
  for (const { shift, list } of offers) {
    for (const { candidate, bound } of list) {
      if (best !== undefined && bound >= best.cost) break;
      best = cheaper(best, tryCandidate(book, { trip, shift, candidate, below: best?.cost ?? Infinity }));
    }
  }
  return best;
}

/** Whether the hours of the shift touch the windows of the trip at all. */
function isOnDuty(problem: CompiledProblem, trip: number, shift: number): boolean {
  const { earliest, latest, dwell } = problem;
  const dropoff = dropoffNode(problem, trip);
  const out = earliest[dropoff] + dwell[dropoff];
  return (
    earliest[startNode(problem, shift)] <= latest[trip] + EPSILON &&
    out <= latest[endNode(problem, shift)] + EPSILON
  );
}

interface Bounded {
  readonly candidate: Candidate;
  /** No schedule with the trip at these positions adds less. */
  readonly bound: number;
}
interface ShiftCandidates {
  readonly shift: number;
  readonly list: readonly Bounded[];
}

export function* allShifts(book: PlanBook): Iterable<number> {
  for (let shift = 0; shift < book.problem.shiftCount; shift++) yield shift;
}

const leastOf = (offer: ShiftCandidates): number => offer.list[0]?.bound ?? Infinity;

const cheaper = (one: Insertion | undefined, other: Insertion | undefined): Insertion | undefined =>
  one === undefined || (other !== undefined && other.cost < one.cost) ? other : one;

/** Candidates of one shift, the most promising first. None if the route as it stands has no schedule. */
function boundedCandidates(book: PlanBook, trip: number, shift: number): Bounded[] {
  const found = candidates(book.problem, book.base(shift), trip);
  if (found.length === 0) return [];
  const before = book.cost(shift);
  if (before === Infinity) return [];
  return found
    .map((candidate) => ({
      candidate,
      bound: book.costs.leastRouteCost(candidate.drive, candidate.busy) - before,
    }))
    .sort((a, b) => a.bound - b.bound);
}

/** The route with the trip at the candidate's positions. */
export function nodesWith(
  book: PlanBook,
  shift: number,
  at: { trip: number; candidate: Candidate },
): Int32Array {
  const before = book.routes[shift];
  const { pickupAfter, dropoffAfter } = at.candidate;
  const nodes = new Int32Array(before.length + 2);
  nodes.set(before.subarray(0, pickupAfter), 0);
  nodes[pickupAfter] = at.trip;
  nodes.set(before.subarray(pickupAfter, dropoffAfter), pickupAfter + 1);
  nodes[dropoffAfter + 1] = book.problem.tripCount + at.trip;
  nodes.set(before.subarray(dropoffAfter), dropoffAfter + 2);
  return nodes;
}

/** Scheduled exactly, unless a bound shows before that it adds at least `below`. */
function tryCandidate(
  book: PlanBook,
  at: { trip: number; shift: number; candidate: Candidate; below: number },
): Insertion | undefined {
  const { shift } = at;
  const nodes = nodesWith(book, shift, at);
  if (!book.costs.arcsOnly && book.bound.least(shift, nodes) - book.cost(shift) >= at.below) return undefined;
  if (ruleRefusal(book.problem, shift, nodes) !== undefined) return undefined;
  const line = book.schedule(shift, nodes);
  if (line === undefined) return undefined;
  return { shift, nodes, cost: book.costs.routeCost(line) - book.cost(shift) };
}
