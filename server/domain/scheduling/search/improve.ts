import { temperatureAt } from "./acceptance.ts";
import type { Budget } from "./budget.ts";
import { Recombination, type RecombinationOptions } from "./recombination.ts";
import type { RuinAndRecreate } from "./ruinAndRecreate.ts";

/** Of the best plan so far. */
export interface SearchProgress {
  /** With the price of what is not served. */
  readonly cost: number;
  readonly unserved: number;
  /** Used part of the budget. */
  readonly progress: number;
}

export interface ImproveOptions extends RecombinationOptions {
  readonly budget: Budget;
  /** Called every few steps. */
  readonly onProgress?: (state: SearchProgress) => void;
  readonly schedule?: CoolingSchedule;
}

/** Temperatures as parts of the mean price of serving a trip. */
export interface CoolingSchedule {
  readonly hot: number;
  readonly cold: number;
  /** Every time but the first begins from the best plan with this heat. */
  readonly again: number;
  /** Used part of the budget at which each time of cooling ends, but the last, which ends with it. */
  readonly ends: readonly number[];
  /** Part of the budget for putting together between two times. */
  readonly pause: number;
  /** Part of the budget after which the partners are met again, besides at every pause. */
  readonly meetEvery?: number;
}

export const defaultSchedule: CoolingSchedule = {
  hot: 0.5,
  cold: 0.05,
  again: 0.12,
  ends: [0.08, 0.24, 0.42, 0.62],
  pause: 0.1,
};

/** For all searches but one of several that are partners: one puts together what the others meet, and tells them what is promising. */
export const coolingOnce: CoolingSchedule = { ...defaultSchedule, ends: [], meetEvery: 0.04 };

const STEPS_BETWEEN_LOOKS = 32;

/**
 * Cools several times; in between the routes met so far are put together anew, and the next time begins from the best plan, less
 * hot, with the routes that this has shown to be promising.
 */
export function improve(search: RuinAndRecreate, options: ImproveOptions): void {
  const { budget, schedule = defaultSchedule } = options;
  const recombination = new Recombination(search, options);
  const look = regularly(schedule.meetEvery, () => recombination.meetPartners());
  const heatOf = (cycle: number) => (cycle === 0 ? schedule.hot : schedule.again);
  search.fill();
  for (const [cycle, end] of schedule.ends.entries()) {
    if (budget.progress() >= 1) break;
    cool(search, options, { hot: heatOf(cycle), end, look });
    const from = budget.progress();
    recombination.run((part) => budget.progress() >= Math.min(1, from + part * schedule.pause));
  }
  cool(search, options, { hot: heatOf(schedule.ends.length), end: 1, look });
  recombination.close();
  search.restoreBest();
}

/** Calls when so much more of the budget is used up. */
function regularly(part: number | undefined, call: () => void): (progress: number) => void {
  let next = part ?? Infinity;
  return (progress) => {
    if (progress < next) return;
    call();
    next = progress + (part ?? Infinity);
  };
}

interface Heat {
  readonly hot: number;
  readonly end: number;
  readonly look: (progress: number) => void;
}

function cool(search: RuinAndRecreate, options: ImproveOptions, heat: Heat): void {
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
    heat.look(progress);
    const temperature = temperatureAt(range, (progress - from) / (heat.end - from));
    for (let step = 0; step < STEPS_BETWEEN_LOOKS; step++) {
      search.step(temperature);
      budget.count();
    }
    onProgress?.({ cost: search.bestCost, unserved: search.bestUnserved, progress });
  }
}
