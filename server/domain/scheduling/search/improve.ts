import { temperatureAt } from "./acceptance.ts";
import type { Budget } from "./budget.ts";
import { Recombination, type RecombinationOptions } from "./recombination.ts";
import type { RuinAndRecreate } from "./ruinAndRecreate.ts";

export interface ImproveOptions extends RecombinationOptions {
  readonly budget: Budget;
  /** Called every few steps with the price of the best plan. */
  readonly onProgress?: (state: { readonly cost: number; readonly progress: number }) => void;
  readonly schedule?: CoolingSchedule;
}

/** Temperatures as parts of the mean price of serving a trip. */
export interface CoolingSchedule {
  readonly hot: number;
  readonly cold: number;
  /** Every time but the first begins from the best plan with this heat. */
  readonly again: number;
  /** Used part of the budget at which each time of cooling ends. */
  readonly ends: readonly number[];
  /** Part of the budget for putting together after each time. */
  readonly pause: number;
}

export const defaultSchedule: CoolingSchedule = {
  hot: 0.7,
  cold: 0.05,
  again: 0.3,
  ends: [0.3, 0.5, 0.7, 0.9],
  pause: 0.06,
};

const STEPS_BETWEEN_LOOKS = 32;

/**
 * Cools several times; after each time the routes met so far are put together anew, and the next time begins from the best plan, less
 * hot, with the routes that this has shown to be promising.
 */
export function improve(search: RuinAndRecreate, options: ImproveOptions): void {
  const { budget, schedule = defaultSchedule } = options;
  const recombination = new Recombination(search, options);
  search.fill();
  for (const [cycle, end] of schedule.ends.entries()) {
    if (budget.progress() >= 1) break;
    cool(search, options, { hot: cycle === 0 ? schedule.hot : schedule.again, end });
    const until = Math.min(1, budget.progress() + schedule.pause);
    recombination.run(() => budget.progress() >= until);
  }
  search.restoreBest();
}

function cool(
  search: RuinAndRecreate,
  options: ImproveOptions,
  heat: { readonly hot: number; readonly end: number },
): void {
  const { budget, onProgress, schedule = defaultSchedule } = options;
  const from = budget.progress();
  const scale = search.meanTripCost();
  const range = {
    hot: heat.hot * scale,
    cold: schedule.cold * scale,
  };
  while (true) {
    const progress = budget.progress();
    if (progress >= Math.min(heat.end, 1)) return;
    const temperature = temperatureAt(range, (progress - from) / (heat.end - from));
    for (let step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
      search.step(temperature);
      budget.count();
    }
    onProgress?.({ cost: search.bestCost, progress });
  }
}
