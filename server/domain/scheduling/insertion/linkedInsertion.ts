import type { TripId } from "../../../../shared/ids/index.ts";
import type { Refusal } from "../constraints/refusal.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import { allShifts, bestInsertion, type Insertion } from "./bestInsertion.ts";
import type { PlanBook } from "./planBook.ts";

/** Trips that are accepted or refused together with this one, itself first; those already served left out. */
export function unservedParty(book: PlanBook, trip: number): number[] {
  const party = partyOf(book.problem, trip);
  if (party.size === 1) return [trip];
  const served = servedTrips(book);
  return [...party].filter((member) => member === trip || !served.has(member));
}

export function partyOf(problem: CompiledProblem, trip: number): Set<number> {
  const party = new Set<number>([trip]);
  for (const member of party) {
    const id = problem.problem.trips[member]?.id;
    for (const linked of problem.problem.linked ?? []) {
      if (id === undefined || !linked.tripIds.includes(id)) continue;
      for (const other of linked.tripIds) addIndex(problem, party, other);
    }
  }
  return party;
}

function addIndex(problem: CompiledProblem, party: Set<number>, id: TripId): void {
  const index = problem.tripIndex.get(id);
  if (index !== undefined) party.add(index);
}

export function servedTrips(book: PlanBook): Set<number> {
  const served = new Set<number>();
  for (const nodes of book.routes) for (const node of nodes) served.add(node % book.problem.tripCount);
  return served;
}

export function shiftOfTrip(book: PlanBook, trip: number): number {
  return book.routes.findIndex((nodes) => nodes.includes(book.problem.tripCount + trip));
}

/** Shifts that same-route links leave to this trip, given where its companions already are. */
export function shiftsFor(book: PlanBook, trip: number, among: Iterable<number> = allShifts(book)): number[] {
  const group = book.problem.sameRouteGroup[trip];
  const shifts = [...among];
  if (group < 0) return shifts;
  for (let other = 0; other < book.problem.tripCount; other++) {
    if (other === trip || book.problem.sameRouteGroup[other] !== group) continue;
    const shift = shiftOfTrip(book, other);
    if (shift >= 0) return shifts.filter((candidate) => candidate === shift);
  }
  return shifts;
}

/**
 * Inserts the members one after another, each exactly best given those before, in both orders and (for a group on one
 * route) on every shift; keeps the cheapest. With more than one member this is a heuristic, unlike a single
 * insertion. The book is left as it was.
 */
export function insertParty(book: PlanBook, party: readonly number[]): Insertion[] | undefined {
  const sameRoute = party.length > 1 && party.some((trip) => book.problem.sameRouteGroup[trip] >= 0);
  const choices = sameRoute ? [...allShifts(book)].map((shift) => [shift]) : [[...allShifts(book)]];
  const orders = party.length > 1 ? [party, party.toReversed()] : [party];
  let best: Insertion[] | undefined;
  for (const shifts of choices) {
    for (const order of orders) {
      const made = inOrder(book, order, shifts);
      if (made !== undefined && (best === undefined || costOf(made) < costOf(best))) best = made;
    }
  }
  return best;
}

export const costOf = (insertions: readonly Insertion[]): number =>
  insertions.reduce((sum, insertion) => sum + insertion.cost, 0);

function inOrder(
  book: PlanBook,
  party: readonly number[],
  shifts: readonly number[],
): Insertion[] | undefined {
  const made: Insertion[] = [];
  const before: { shift: number; nodes: Int32Array }[] = [];
  for (const trip of party) {
    const insertion = bestInsertion(book, trip, shiftsFor(book, trip, shifts));
    if (insertion === undefined) break;
    made.push(insertion);
    if (made.length === party.length) break;
    before.push({ shift: insertion.shift, nodes: book.routes[insertion.shift] });
    book.setRoute(insertion.shift, insertion.nodes);
  }
  for (const { shift, nodes } of before.toReversed()) book.setRoute(shift, nodes);
  return made.length === party.length ? made : undefined;
}

/** The trip itself, first of its party, fits on the shift: who of the others then finds no place; undefined: everybody does. */
export function partyRefusal(book: PlanBook, party: readonly number[], shift: number): Refusal | undefined {
  const [trip, ...others] = party;
  if (trip === undefined || others.length === 0) return undefined;
  const own = bestInsertion(book, trip, [shift]);
  if (own === undefined) return undefined;
  const before = book.routes[shift];
  book.setRoute(shift, own.nodes);
  const all = insertParty(book, others);
  const alone = others.find((other) => bestInsertion(book, other, shiftsFor(book, other)) === undefined);
  book.setRoute(shift, before);
  if (all !== undefined) return undefined;
  const tripId = book.problem.problem.trips[alone ?? others[0] ?? -1]?.id ?? "";
  return { code: "linkedTrip", values: { tripId }, sentence: "a trip linked to this one does not fit" };
}
