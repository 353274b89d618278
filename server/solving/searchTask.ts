import { type Budget, stepBudget } from "../domain/scheduling/index.ts";
import {
  compileProblem,
  coolingOnce,
  improve,
  type Partners,
  RuinAndRecreate,
  searchProblem,
} from "../domain/scheduling/walking.ts";
import { createHighsPartitioner } from "./highsPartitioner.ts";
import { readInstance } from "./instances/readInstance.ts";
import { toProblem } from "./instances/toProblem.ts";
import { seededRandom } from "./seededRandom.ts";

/** One search over an instance; plain data, to be handed to a thread. */
export interface SearchTask {
  /** Text of the instance file. */
  readonly instance: string;
  readonly seed: number;
  readonly seconds: number;
  /** Ends after so many steps instead, the same on every machine; then set partitioning has no clock either. */
  readonly steps?: number;
  /** Cools all the time, and leaves it to a partner to put routes together. */
  readonly onlyCools?: boolean;
}

export interface SearchResult {
  /** Distance driven; Infinity while somebody is not served. */
  readonly cost: number;
  /** Node numbers of the file, without depots. */
  readonly routes: readonly (readonly number[])[];
  /** Index of each route's vehicle in the file. */
  readonly vehicles: readonly number[];
  /** Request numbers of the file. */
  readonly unserved: readonly number[];
  /** When the best plan was found, seconds from the beginning. */
  readonly secondsToBest: number;
  readonly steps: number;
}

export interface SearchHooks {
  readonly partners?: Partners;
  readonly onProgress?: (state: { readonly cost: number; readonly progress: number }) => void;
}

/** Of the budget, for one integer program; and at least so many seconds. */
const PARTITIONING_SHARE = 0.025;
const LEAST_SECONDS = 0.5;
const MOST_COLUMNS = 5000;
/** A deterministic run ends its integer programs by size alone, well before this. */
const UNHURRIED_SECONDS = 600;
const UNHURRIED_COLUMNS = 800;

export async function runSearch(task: SearchTask, hooks: SearchHooks = {}): Promise<SearchResult> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const limits =
    task.steps === undefined
      ? { seconds: Math.max(LEAST_SECONDS, PARTITIONING_SHARE * task.seconds), columns: MOST_COLUMNS }
      : { seconds: UNHURRIED_SECONDS, columns: UNHURRIED_COLUMNS };
  const partitioner = await createHighsPartitioner(limits);
  const problem = toProblem(readInstance(task.instance));
  const compiled = compileProblem(problem, { dense: true });
  const search = new RuinAndRecreate(searchProblem(compiled), seededRandom(task.seed));
  let best = Infinity;
  let secondsToBest = 0;
  const budget = counted(
    task.steps === undefined ? clockBudget(elapsed, task.seconds) : stepBudget(task.steps),
  );
  const onProgress = (state: { readonly cost: number; readonly progress: number }) => {
    if (state.cost < best - 1e-9) {
      best = state.cost;
      secondsToBest = elapsed();
    }
    hooks.onProgress?.(state);
  };
  improve(search, {
    budget,
    ...(task.onlyCools === true ? { schedule: coolingOnce } : { partitioner }),
    onProgress,
    ...(hooks.partners ? { partners: hooks.partners } : {}),
  });
  if (search.bestCost < best - 1e-9) secondsToBest = elapsed();
  return { ...resultOf(search), secondsToBest, steps: budget.steps() };
}

function resultOf({
  best,
  book,
  solution,
}: RuinAndRecreate): Pick<SearchResult, "cost" | "routes" | "vehicles" | "unserved"> {
  const vehicles = [...best.keys()].filter((shift) => book.stopCount(best[shift] ?? 0) > 0);
  const routes = vehicles.map((shift) => best[shift] ?? 0);
  const unserved = [...solution.shiftOf.keys()].filter((trip) => solution.shiftOf[trip] === -1);
  return {
    cost: unserved.length > 0 ? Infinity : routes.reduce((sum, route) => sum + book.cost(route), 0),
    routes: routes.map((route) => Array.from(book.stops(route), (node) => node + 1)),
    vehicles,
    unserved: unserved.map((trip) => trip + 1),
  };
}

const clockBudget = (elapsed: () => number, seconds: number): Budget => ({
  progress: () => elapsed() / seconds,
  count: () => {},
});

function counted(budget: Budget): Budget & { steps: () => number } {
  let steps = 0;
  return {
    progress: () => budget.progress(),
    count: () => {
      steps++;
      budget.count();
    },
    steps: () => steps,
  };
}
