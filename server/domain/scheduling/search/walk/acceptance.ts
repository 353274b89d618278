import type { Random } from "../random.ts";

/**
 * Simulated annealing in the form of Christiaens and Vanden Berghe (2020): a new plan is accepted if it costs less than
 * the present one plus an exponentially distributed allowance of mean `temperature`.
 */
export const isAccepted = (
  change: { from: number; to: number },
  temperature: number,
  random: Random,
): boolean => change.to < change.from - temperature * Math.log(1 - random.next());

/** Cools from `hot` to `cold` exponentially as `progress` goes from 0 to 1. */
export const temperatureAt = (range: { hot: number; cold: number }, progress: number): number =>
  range.hot * (range.cold / range.hot) ** Math.min(1, Math.max(0, progress));
