import type { CompiledProblem } from "../../model/compiledProblem.ts";

/**
 * What an insertion probably adds, without a schedule: the way, counted at the price of driving and of the shift's time, dwell, the new
 * rider's own detour and delay, and the detour of those aboard. What waiting absorbs and what becomes later behind it is left out (on a generated
 * day half of the estimates lie within -90 and +250 points of the price, which is 1,000 a trip).
 * Other prices are counted in ways, so that where driving alone has a price the estimate is the price.
 */
export class InsertionEstimate {
  /** Of what is added to the way, so much is added to the price. */
  readonly #rate: number;
  readonly #lateSecond: number;
  readonly #excessSecond: number;
  #dwellPrice = 0;
  #direct = 0;

  constructor(readonly problem: CompiledProblem) {
    const { driveSecond, driveMeter, shiftSecond, lateSecond, excessRideSecond } = problem.problem.weights;
    this.#rate = driveMeter === 0 && driveSecond > 0 ? 1 + shiftSecond / driveSecond : 1;
    this.#lateSecond = lateSecond / this.#rate;
    this.#excessSecond = excessRideSecond / this.#rate;
  }

  open(trip: number): void {
    const { dwell, directTime, tripCount } = this.problem;
    const served = dwell[trip] + dwell[trip + tripCount];
    this.#dwellPrice = this.problem.problem.weights.shiftSecond * served;
    this.#direct = directTime[trip];
  }

  /** Of everything, in points; all else is in ways. */
  price(ways: number): number {
    return ways * this.#rate + this.#dwellPrice;
  }

  /** Of the rider who is served no sooner than `time`, though asked for another moment. */
  delay(node: number, time: number): number {
    if (this.#lateSecond === 0) return 0;
    const late = time - this.problem.requestedAt[node]; // NaN: no moment was asked for
    return late > 0 ? late * this.#lateSecond : 0;
  }

  /** Of the rider who is aboard for so long. */
  ride(aboard: number): number {
    return this.#excessSecond * Math.max(0, aboard - this.#direct);
  }

  /** For each second that so many people are aboard longer. */
  others(riders: number): number {
    return riders * this.#excessSecond;
  }
}
