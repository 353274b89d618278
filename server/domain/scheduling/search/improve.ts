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
  /** Called every few steps with the price of the best plan. */
  readonly onProgress?: (state: { readonly cost: number; readonly progress: number }) => void;
  readonly schedule?: CoolingSchedule;
}

/** Temperatures as parts of the mean price of serving a trip. */
export interface CoolingSchedule {
  readonly hot: number;
  readonly cold: number;
  /** Used part of the budget at which each time of cooling ends. What is left after the last is for putting together. */
  readonly ends: readonly number[];
  /** Each further time begins at this times the heat of the one before. */
  readonly reheat: number;
}

export const defaultSchedule: CoolingSchedule = { hot: 0.7, cold: 0.1, ends: [0.7, 0.94], reheat: 0.5 };

const STEPS_BETWEEN_LOOKS = 32;

/**
 * Cools several times; after each time the routes met so far are put together anew by set partitioning, and the next time begins
 * from the best plan, less hot.
 */
export function improve(search: RuinAndRecreate, options: ImproveOptions): void {
  const schedule = options.schedule ?? defaultSchedule;
  search.fill();
  for (const [cycle, end] of schedule.ends.entries()) {
    if (options.budget.progress() >= 1) break;
    cool(search, options, { cycle, end });
    recombine(search, options);
  }
  search.restoreBest();
}

function cool(
  search: RuinAndRecreate,
  options: ImproveOptions,
  { cycle, end }: { cycle: number; end: number },
): void {
  const { budget, onProgress, schedule = defaultSchedule } = options;
  const from = budget.progress();
  const scale = search.meanTripCost();
  const range = {
    hot: Math.max(schedule.hot * schedule.reheat ** cycle, schedule.cold) * scale,
    cold: schedule.cold * scale,
  };
  while (true) {
    const progress = budget.progress();
    if (progress >= Math.min(end, 1)) return;
    const temperature = temperatureAt(range, (progress - from) / (end - from));
    for (let step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
      search.step(temperature);
      budget.count();
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
  search.keepLinks();
  if (solution.cost < search.bestCost - 1e-9) search.keepBest();
  else search.restoreBest();
}
