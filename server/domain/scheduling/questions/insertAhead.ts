import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { bestInsertion, type Insertion } from "../insertion/bestInsertion.ts";
import { tripIndex } from "../insertion/insertTrip.ts";
import { shiftsFor } from "../insertion/linkedInsertion.ts";
import { PlanBook, withoutUnassigned } from "../insertion/planBook.ts";
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
    const made = madeOn(book, shift, { trip, giving });
    if (made !== undefined && isBetter(made, best)) best = made;
  }
  return best && toInserted(book, best, tripId);
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
  { trip, giving }: { trip: number; giving: ReadonlySet<number> },
): Made | undefined {
  const { tripCount } = book.problem;
  const nodes = book.routes[shift];
  const leaving = [...nodes].filter((node) => node < tripCount && giving.has(node));
  if (leaving.length === 0) return undefined;
  const before = new Map<number, Int32Array>([[shift, nodes]]);
  const put = (at: number, route: Int32Array): void => {
    if (!before.has(at)) before.set(at, book.routes[at]);
    book.setRoute(at, route);
  };
  const priceBefore = book.cost(shift);
  put(
    shift,
    nodes.filter((node) => !leaving.includes(node % tripCount)),
  );
  let cost = book.cost(shift) - priceBefore;
  const insert = (each: number, shifts?: number[]): Insertion | undefined => {
    const insertion = bestInsertion(book, each, shifts ?? shiftsFor(book, each));
    if (insertion === undefined) return undefined;
    put(insertion.shift, insertion.nodes);
    cost += insertion.cost;
    return insertion;
  };
  const own = insert(trip, [shift]);
  const left = own === undefined ? leaving : leaving.filter((each) => insert(each) === undefined);
  const routes = new Map([...before.keys()].map((at) => [at, book.routes[at]]));
  for (const [at, route] of before) book.setRoute(at, route);
  return own && { shift, routes, left, cost };
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
