import { Recombination, type RecombinationOptions } from "./recombine/recombination.ts";
import { type CoolingHooks, cool } from "./walk/cool.ts";
import type { RuinAndRecreate } from "./walk/ruinAndRecreate.ts";

export interface ImproveOptions extends RecombinationOptions, CoolingHooks {
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
  /** See `Heat`. */
  readonly ordersCountFrom?: number;
  /** Part of the budget after which the partners are met again, besides at every pause. */
  readonly meetEvery?: number;
}

export const defaultSchedule: CoolingSchedule = {
  hot: 0.5,
  cold: 0.05,
  again: 0.12,
  ends: [0.4, 0.6, 0.8],
  pause: 0.1,
};

/** For whole days whose routes are not put together anew. A plan that is given is cooled from `again`. */
export const daySchedule: CoolingSchedule = {
  ...defaultSchedule,
  hot: 1.5,
  ends: [],
  ordersCountFrom: 0.5,
};

/** For all searches but one of several that are partners: one puts together what the others meet, and tells them what is promising. */
export const coolingOnce: CoolingSchedule = { ...defaultSchedule, ends: [], meetEvery: 0.04 };

/**
 * Cools several times; in between the routes met so far are put together anew, and the next time begins from the best plan, less
 * hot, with the routes that this has shown to be promising.
 */
export function improve(search: RuinAndRecreate, options: ImproveOptions): void {
  const { budget, schedule = defaultSchedule } = options;
  const recombination = new Recombination(search, options);
  const look = regularly(schedule.meetEvery, () => recombination.meetPartners());
  const heatUntil = (cycle: number, end: number) => ({
    hot: cycle === 0 ? schedule.hot : schedule.again,
    cold: schedule.cold,
    end,
    ordersCountFrom: schedule.ordersCountFrom ?? 0,
  });
  search.fill();
  for (const [cycle, end] of schedule.ends.entries()) {
    if (budget.progress() >= 1) break;
    cool(search, heatUntil(cycle, end), options, look);
    const from = budget.progress();
    recombination.run((part) => budget.progress() >= Math.min(1, from + part * schedule.pause));
  }
  cool(search, heatUntil(schedule.ends.length, 1), options, look);
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
