import type { SearchProblem } from "../problem/searchProblem.ts";
import type { PooledRoute, ShadowPrices } from "../routes/pooledRoute.ts";
import type { Solution } from "../state/solution.ts";

/**
 * Which routes serve everybody at least price: minimize Σ cost·x + Σ unserved·y, so that each trip is in some chosen route or
 * pays for being left out, and of each kind of shift no more routes are chosen than there are shifts.
 */
export interface CoveringModel {
  readonly tripCount: number;
  readonly unserved: Float64Array;
  /** For each kind of shift (its first twin), how many there are. */
  readonly shiftsOf: ReadonlyMap<number, number>;
}

/** The solution of the linear relaxation, as far as it is of use. */
export interface FractionalChoice {
  /** No choice among the routes costs less. */
  readonly value: number;
  readonly prices: ShadowPrices;
  /** Routes that are chosen at least in part, and by how much (0 to 1). */
  readonly parts: readonly { readonly route: PooledRoute; readonly share: number }[];
}

/** The relaxation, kept so that more routes can come; handed in, because the pure room knows no solver. */
export interface RouteChoice {
  /** Over the routes given and those it knows from before; undefined: not found in time. */
  relax(routes: Iterable<PooledRoute>): FractionalChoice | undefined;
  /** The best choice among these routes and those of the present plan; undefined: nothing better than that was found in time. */
  choose(routes: readonly PooledRoute[], present: readonly PooledRoute[]): readonly PooledRoute[] | undefined;
  /** It is not needed any more. */
  close(): void;
}

export interface SetPartitioner {
  open(model: CoveringModel): RouteChoice;
}

export function coveringModel({ compiled, unserved, twin }: SearchProblem): CoveringModel {
  const shiftsOf = new Map<number, number>();
  for (const kind of twin) shiftsOf.set(kind, (shiftsOf.get(kind) ?? 0) + 1);
  return { tripCount: compiled.tripCount, unserved, shiftsOf };
}

/**
 * Makes the chosen routes the plan. A trip that two of them serve stays in the one where taking it out saves less: here, simply,
 * in the first; the search that follows moves it if that pays.
 */
export function loadRoutes(solution: Solution, chosen: readonly PooledRoute[]): void {
  const { compiled, twin } = solution.book.problem;
  solution.clear();
  const free = new Map<number, number[]>();
  for (let shift = compiled.shiftCount - 1; shift >= 0; shift--) {
    const first = twin[shift];
    free.set(first, [...(free.get(first) ?? []), shift]);
  }
  const isServed = new Uint8Array(compiled.tripCount);
  for (const route of chosen) {
    const shift = free.get(route.shift)?.pop();
    const stops = route.stops.filter((node) => isServed[node % compiled.tripCount] === 0);
    if (shift === undefined || !solution.load(shift, stops)) continue;
    for (const node of stops) isServed[node % compiled.tripCount] = 1;
  }
  solution.recount();
}
