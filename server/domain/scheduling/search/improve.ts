import { temperatureAt } from "./acceptance.ts";
import type { Budget } from "./budget.ts";
import type { PooledRoute } from "./routePool.ts";
import type { RuinAndRecreate } from "./ruinAndRecreate.ts";
import { coveringModel, loadRoutes, type SetPartitioner } from "./setPartitioning.ts";

/** Other searches over the same problem, with which routes are exchanged. */
export interface Partners {
  exchange(own: readonly PooledRoute[]): readonly PooledRoute[];
}

export interface ImproveOptions {
  readonly budget: Budget;
  readonly partitioner?: SetPartitioner;
  readonly partners?: Partners;
  /** Called with every new best plan's price, and now and then without one. */
  readonly onProgress?: (state: { readonly cost: number; readonly progress: number }) => void;
  readonly schedule?: CoolingSchedule;
}

/** Temperatures as parts of the mean price of serving a trip. */
export interface CoolingSchedule {
  readonly hot: number;
  readonly cold: number;
  /** Times of cooling; each further one begins at `reheat` times the one before. */
  readonly cycles: number;
  readonly reheat: number;
}

export const defaultSchedule: CoolingSchedule = { hot: 1, cold: 0.01, cycles: 4, reheat: 0.5 };

const STEPS_BETWEEN_LOOKS = 32;

/**
 * Cools several times; after each time the routes met so far are put together anew by set partitioning, and the next time begins
 * from the best plan, less hot.
 */
export function improve(search: RuinAndRecreate, options: ImproveOptions): void {
  const schedule = options.schedule ?? defaultSchedule;
  search.fill();
  for (let cycle = 0; cycle < schedule.cycles && options.budget.progress() < 1; cycle++) {
    cool(search, options, cycle);
    recombine(search, options);
  }
}

function cool(search: RuinAndRecreate, options: ImproveOptions, cycle: number): void {
  const { budget, onProgress, schedule = defaultSchedule } = options;
  const from = budget.progress();
  const to = (cycle + 1) / schedule.cycles;
  const scale = search.meanTripCost();
  const range = { hot: schedule.hot * schedule.reheat ** cycle * scale, cold: schedule.cold * scale };
  while (true) {
    const progress = budget.progress();
    if (progress >= to || progress >= 1) return;
    const temperature = temperatureAt(range, (progress - from) / (to - from));
    for (let step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
      const isBetter = search.step(temperature);
      budget.count();
      if (isBetter) onProgress?.({ cost: search.bestCost, progress });
    }
    onProgress?.({ cost: search.bestCost, progress });
  }
}

/** The best plan, or a better one out of the routes of the pool, becomes the present one. */
export function recombine(search: RuinAndRecreate, { partitioner, partners }: ImproveOptions): void {
  const { pool, problem, solution } = search;
  for (const route of partners?.exchange([...pool.routes()]) ?? []) pool.add(route);
  search.restoreBest();
  if (partitioner === undefined) return;
  const model = coveringModel(problem, pool, search.bestCost);
  const chosen = partitioner.choose(model);
  if (chosen === undefined) return;
  loadRoutes(
    solution,
    chosen.flatMap((index) => model.routes[index] ?? []),
  );
  if (solution.cost < search.bestCost - 1e-9) search.keepBest();
  else search.restoreBest();
}
