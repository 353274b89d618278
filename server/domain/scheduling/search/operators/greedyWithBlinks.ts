import { isCompatible } from "../../constraints/compatibility.ts";
import type { Random } from "../random.ts";
import type { SearchProblem } from "../searchProblem.ts";
import type { Solution } from "../solution.ts";
import { InsertionOrder } from "./insertionOrder.ts";
import type { Recreate, RecreateContext } from "./recreate.ts";

/**
 * Puts each trip where it costs least, one after the other, in an order drawn anew; now and then it blinks and does not
 * see a route (Christiaens and Vanden Berghe 2020, who blink at single places: by route the best places of a route can be kept
 * and need not be searched again).
 */
export class GreedyWithBlinks implements Recreate {
  readonly name = "greedyWithBlinks";
  readonly #order: InsertionOrder;
  readonly #seenEmpty: Int32Array;
  /** Shift that a trip shall not return to at once; -1: none. */
  readonly formerShift: Int32Array;
  #round = 0;

  constructor(
    readonly problem: SearchProblem,
    readonly blinkChance = 0.01,
  ) {
    this.#order = new InsertionOrder(problem);
    this.formerShift = new Int32Array(problem.compiled.tripCount).fill(-1);
    this.#seenEmpty = new Int32Array(problem.compiled.shiftCount);
  }

  apply({ solution, random, missing }: RecreateContext): void {
    this.#order.arrange(missing, random);
    for (let i = 0; i < missing.count; i++) {
      const trip = missing.at(i);
      let shift = this.bestShift(solution, trip, random);
      if (shift < 0) {
        this.formerShift[trip] = -1;
        shift = this.bestShift(solution, trip, random);
      }
      if (shift < 0) continue;
      solution.setRoute(shift, solution.book.withBestInsertion(solution.routes[shift] ?? 0, trip));
      solution.setShift(trip, shift);
    }
  }

  /** The shift where the trip costs least and less than leaving it out; -1: none. Of empty twins only the first is asked. */
  bestShift(solution: Solution, trip: number, random: Random): number {
    const { compiled, twin, unserved } = this.problem;
    const { book, routes } = solution;
    const round = ++this.#round;
    let least = unserved[trip] ?? Infinity;
    let best = -1;
    const former = this.formerShift[trip] ?? -1;
    for (let shift = 0; shift < routes.length; shift++) {
      const route = routes[shift] ?? -1;
      if (route < 0 || !isCompatible(compiled, trip, shift)) continue;
      if (book.stopCount(route) === 0) {
        const first = twin[shift] ?? shift;
        if (this.#seenEmpty[first] === round) continue;
        this.#seenEmpty[first] = round;
      }
      if (shift === former || random.next() < this.blinkChance) continue;
      const delta = book.bestInsertion(route, trip);
      if (delta >= least) continue;
      least = delta;
      best = shift;
    }
    return best;
  }
}
