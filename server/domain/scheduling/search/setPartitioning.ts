import type { PooledRoute, RoutePool } from "./routePool.ts";
import type { SearchProblem } from "./searchProblem.ts";
import type { Solution } from "./solution.ts";

/**
 * Which routes of the pool serve everybody at least price: minimize Σ cost·x + Σ unserved·y, so that each trip is in some
 * chosen route or pays for being left out, and of each kind of shift no more routes are chosen than there are shifts.
 */
export interface CoveringModel {
  readonly tripCount: number;
  readonly routes: readonly PooledRoute[];
  readonly unserved: Float64Array;
  /** For each kind of shift (its first twin), how many there are. */
  readonly shiftsOf: ReadonlyMap<number, number>;
  /** Price of the best plan known: only what is cheaper is of interest. */
  readonly incumbent: number;
}

/** Solves the model exactly or well; handed in, because the pure room knows no solver. */
export interface SetPartitioner {
  /** Indices of the chosen routes; undefined: nothing better than the incumbent found in time. */
  choose(model: CoveringModel): readonly number[] | undefined;
}

export function coveringModel(problem: SearchProblem, pool: RoutePool, incumbent: number): CoveringModel {
  const shiftsOf = new Map<number, number>();
  for (const first of problem.twin) shiftsOf.set(first, (shiftsOf.get(first) ?? 0) + 1);
  return {
    tripCount: problem.compiled.tripCount,
    routes: [...pool.routes()],
    unserved: problem.unserved,
    shiftsOf,
    incumbent,
  };
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
    const first = twin[shift] ?? shift;
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
