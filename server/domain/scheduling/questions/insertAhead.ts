import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { bestInsertion } from "../insertion/bestInsertion.ts";
import { tripIndex } from "../insertion/insertTrip.ts";
import { shiftsFor } from "../insertion/linkedInsertion.ts";
import { PlanBook, withoutUnassigned } from "../insertion/planBook.ts";
import { dropoffNode } from "../model/compiledProblem.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";

/** Who goes before whom. */
export interface Ahead {
  readonly tripId: TripId;
  /** Trips of the plan that give way: they may ride elsewhere, or not at all. */
  readonly yielding: readonly TripId[];
}

export interface InsertedAhead {
  readonly plan: Plan;
  readonly shiftId: ShiftId;
  /** Of those who give way, who finds no place any more. */
  readonly left: readonly TripId[];
}

/**
 * Puts a trip, for which there is no place in the plan as it is, into a route that those leave who give way. They come in again where
 * they fit: on that route or another, the earlier ones first. Of all routes the one that leaves fewest of them without a place, then the
 * cheapest; nobody else is moved. undefined: there is no place even so. The trip is in no route; none of them is aboard.
 */
export function insertAhead(
  problem: Problem,
  plan: Plan,
  { tripId, yielding }: Ahead,
): InsertedAhead | undefined {
  const book = new PlanBook(compileProblem(problem), plan);
  const trip = tripIndex(book, tripId);
  const giving = new Set(yielding.map((id) => tripIndex(book, id)));
  let best: Made | undefined;
  for (const shift of shiftsFor(book, trip)) {
    const leaving = onRoute(book, shift, giving);
    const made = leaving.length === 0 ? undefined : madeOn(book, shift, { trip, leaving });
    if (made !== undefined && isBetter(made, best)) best = made;
  }
  return best && toInserted(book, best, tripId);
}

/** Who rides so near in time that their leaving can make a difference, s. */
const NEAR = 2700;

/**
 * The same where nobody may lose a place: one person who may be moved rides elsewhere for it, whoever comes cheapest. Not exact:
 * what takes several others to move is for a search. undefined: nobody's moving helps.
 */
export function insertAside(
  problem: Problem,
  plan: Plan,
  { tripId, movable }: { readonly tripId: TripId; readonly movable: readonly TripId[] },
): InsertedAhead | undefined {
  const book = new PlanBook(compileProblem(problem), plan);
  const { earliest, latest } = book.problem;
  const trip = tripIndex(book, tripId);
  const [from, until] = [earliest[trip] - NEAR, latest[dropoffNode(book.problem, trip)] + NEAR];
  const isNear = (other: number) =>
    earliest[other] <= until && latest[dropoffNode(book.problem, other)] >= from;
  const moving = new Set(movable.map((id) => tripIndex(book, id)).filter(isNear));
  let best: Made | undefined;
  for (const shift of shiftsFor(book, trip)) {
    for (const other of onRoute(book, shift, moving)) {
      const made = madeOn(book, shift, { trip, leaving: [other] });
      if (made !== undefined && made.left.length === 0 && isBetter(made, best)) best = made;
    }
  }
  return best && toInserted(book, best, tripId);
}

/** Those of them who get in on the route of a shift, in its order. */
function onRoute({ routes, problem }: PlanBook, shift: number, among: ReadonlySet<number>): number[] {
  return [...routes[shift]].filter((node) => node < problem.tripCount && among.has(node));
}

interface Made {
  readonly shift: number;
  readonly routes: ReadonlyMap<number, Int32Array>;
  readonly left: readonly number[];
  readonly cost: number;
}

const isBetter = (one: Made, other: Made | undefined): boolean =>
  other === undefined ||
  one.left.length < other.left.length ||
  (one.left.length === other.left.length && one.cost < other.cost);

/** The book is left as it was. */
function madeOn(
  book: PlanBook,
  shift: number,
  { trip, leaving }: { trip: number; leaving: readonly number[] },
): Made | undefined {
  const nodes = book.routes[shift];
  const before = new Map<number, Int32Array>();
  const put = (at: number, route: Int32Array): void => {
    if (!before.has(at)) before.set(at, book.routes[at]);
    book.setRoute(at, route);
  };
  let cost = -book.cost(shift);
  put(
    shift,
    nodes.filter((node) => !leaving.includes(node % book.problem.tripCount)),
  );
  cost += book.cost(shift);
  const isInserted = (each: number, shifts = shiftsFor(book, each)): boolean => {
    const insertion = bestInsertion(book, each, shifts);
    if (insertion === undefined) return false;
    put(insertion.shift, insertion.nodes);
    cost += insertion.cost;
    return true;
  };
  const fits = isInserted(trip, [shift]);
  const left = fits ? leaving.filter((each) => !isInserted(each)) : leaving;
  const routes = new Map([...before.keys()].map((at) => [at, book.routes[at]]));
  for (const [at, route] of before) book.setRoute(at, route);
  return fits ? { shift, routes, left, cost } : undefined;
}

function toInserted(
  book: PlanBook,
  { shift, routes, left }: Made,
  tripId: TripId,
): InsertedAhead | undefined {
  const { shifts, trips } = book.problem.problem;
  const shiftId = shifts[shift]?.id;
  if (shiftId === undefined) return undefined;
  let { plan } = book;
  for (const [at, nodes] of routes) plan = book.withRoute(plan, at, nodes);
  const ids = left.flatMap((each) => trips[each]?.id ?? []);
  const { routes: kept, unassigned } = withoutUnassigned(plan, [tripId]);
  const without = ids.map((id) => ({ tripId: id, reason: "gaveWay" }));
  return { plan: { routes: kept, unassigned: [...unassigned, ...without] }, shiftId, left: ids };
}
