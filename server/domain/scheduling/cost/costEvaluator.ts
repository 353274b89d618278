import { type CompiledProblem, endNode, startNode } from "../model/compiledProblem.ts";
import type { CostWeights } from "../model/costWeights.ts";
import type { Timeline } from "../timing/timeline.ts";
import { changeAfterToldCost } from "./changeAfterTold.ts";
import { drivingCost } from "./driving.ts";
import { excessRideCost } from "./excessRide.ts";
import { fairnessCost } from "./fairness.ts";
import { punctualityCost } from "./punctuality.ts";
import { shiftTimeCost } from "./shiftTime.ts";
import { unservedPrices } from "./unserved.ts";
import { waitingCost } from "./waiting.ts";

type Term = (line: Timeline) => number;

/** The one place that prices a plan. Terms whose weight is zero are not evaluated at all. */
export class CostEvaluator {
  /** Only driving has a price, at fixed travel times: the cost of a route is the sum of its arcs, whatever its times. */
  readonly arcsOnly: boolean;
  readonly #terms: readonly Term[];

  constructor(readonly problem: CompiledProblem) {
    const { weights } = problem.problem;
    const timed = timedTerms(
      weights,
      problem.problem.trips.some((trip) => trip.told !== undefined),
    );
    this.arcsOnly = timed.length === 0 && !problem.travel.timeDependent;
    this.#terms = [drivingCost, ...timed];
  }

  routeCost(line: Timeline): number {
    let cost = 0;
    for (const term of this.#terms) cost += term(line);
    return cost;
  }

  /** A shift with no stops costs nothing, unless it is under way and has to come back. */
  emptyRouteCost(shift: number): number {
    const { problem } = this;
    if (problem.underWay[shift] !== 1) return 0;
    return problem.travel.arcCost(startNode(problem, shift), endNode(problem, shift));
  }

  /** Of each trip, should it be left out. */
  unservedPrices(): Float64Array {
    const { weights, trips } = this.problem.problem;
    return unservedPrices(weights, trips);
  }

  /**
   * At least this much costs every schedule of a route that drives for `drive` (price of its arcs), `busy` seconds
   * driving and serving: waiting, detours and lateness come on top.
   */
  leastRouteCost(drive: number, busy: number): number {
    const { shiftSecond, fairness } = this.problem.problem.weights;
    const hours = busy / 3600;
    return drive + shiftSecond * busy + fairness * hours * hours;
  }
}

function timedTerms(weights: CostWeights, somebodyTold: boolean): Term[] {
  const terms: Term[] = [];
  if (weights.shiftSecond !== 0) terms.push(shiftTimeCost);
  if (weights.waitSecond !== 0) terms.push(waitingCost);
  if (weights.excessRideSecond !== 0) terms.push(excessRideCost);
  if (weights.earlySecond !== 0 || weights.lateSecond !== 0) terms.push(punctualityCost);
  if (somebodyTold && (weights.changeSecond !== 0 || weights.changeVehicle !== 0))
    terms.push(changeAfterToldCost);
  if (weights.fairness !== 0) terms.push(fairnessCost);
  return terms;
}
