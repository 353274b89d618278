import { type CompiledProblem, endNode, startNode } from "../model/compiledProblem.ts";

/**
 * A price that no schedule of a sequence undercuts, in one pass and without scheduling it. Service begins no earlier
 * than windows and travel allow (so lateness and lateness against what was told are at least that), nobody rides
 * shorter than the stops between take, and the route lasts at least from the latest leaving to the earliest return.
 */
export class RouteBound {
  /** Busy seconds on leaving each trip's pick-up. */
  readonly #left: Float64Array;
  readonly #isAnyoneTold: boolean;

  constructor(readonly problem: CompiledProblem) {
    this.#left = new Float64Array(problem.tripCount);
    this.#isAnyoneTold = problem.problem.trips.some(({ told }) => told !== undefined);
  }

  least(shift: number, nodes: Int32Array): number {
    const { problem } = this;
    const { travel, earliest, dwell, tripCount } = problem;
    const { excessRideSecond } = problem.problem.weights;
    let from = startNode(problem, shift);
    let at = earliest[from];
    let leaves = problem.latest[from];
    let [busy, drive, people] = [0, 0, 0];
    for (let k = 0; k <= nodes.length; k++) {
      const node = k < nodes.length ? nodes[k] : endNode(problem, shift);
      const way = travel.leastTime(from, node);
      drive += travel.costOfWay(from, node, way);
      busy += way;
      if (k === 0) leaves = Math.min(leaves, problem.latest[node] - way);
      at = Math.max(at + way, earliest[node]);
      if (node < 2 * tripCount) people += this.#priceStop({ shift, node, at });
      if (node >= tripCount && node < 2 * tripCount) people += excessRideSecond * this.#excess(node, busy);
      const served = dwell[node];
      at += served;
      busy += served;
      if (node < tripCount) this.#left[node] = busy;
      from = node;
    }
    return drive + people + this.#priceTime(shift, { busy, lasts: at - leaves });
  }

  #excess(dropoff: number, busy: number): number {
    const { problem } = this;
    const trip = dropoff - problem.tripCount;
    if (problem.aboardShift[trip] >= 0) return 0;
    return Math.max(0, busy - this.#left[trip] - problem.directTime[trip]);
  }

  #priceTime(shift: number, { busy, lasts }: { busy: number; lasts: number }): number {
    const { shiftSecond, waitSecond, fairness } = this.problem.problem.weights;
    let rest = 0;
    for (const pause of this.problem.breaks[shift]) rest += pause.length;
    const least = Math.max(busy, lasts);
    const hours = least / 3600;
    const waiting = Math.max(0, least - busy - rest);
    return shiftSecond * least + waitSecond * waiting + fairness * hours * hours;
  }

  #priceStop(stop: { shift: number; node: number; at: number }): number {
    const { requestedAt, problem } = this.problem;
    const late = stop.at - requestedAt[stop.node]; // NaN: no moment was asked for
    const price = late > 0 ? problem.weights.lateSecond * late : 0;
    return this.#isAnyoneTold ? price + this.#priceChange(stop) : price;
  }

  #priceChange(stop: { shift: number; node: number; at: number }): number {
    const { tripCount, problem } = this.problem;
    const isPickup = stop.node < tripCount;
    const told = problem.trips[isPickup ? stop.node : stop.node - tripCount]?.told;
    if (told === undefined) return 0;
    const { changeSecond, changeVehicle } = problem.weights;
    const delay = Math.max(0, stop.at - (isPickup ? told.pickupAt : told.dropoffAt));
    const isOther = isPickup && told.shiftId !== problem.shifts[stop.shift]?.id;
    return changeSecond * delay + (isOther ? changeVehicle : 0);
  }
}
