import type { Neighbors } from "../problem/neighbors.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";
import type { Random } from "../random.ts";
import { LinkedTripRules } from "../state/linkedTripRules.ts";
import type { Solution } from "../state/solution.ts";
import { CandidateShifts } from "./candidateShifts.ts";
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
  readonly #candidates: CandidateShifts;
  readonly #links: LinkedTripRules;
  readonly #bounds: Float64Array;

  constructor(
    readonly problem: SearchProblem,
    readonly neighbors: Neighbors,
    readonly blinkChance: number,
  ) {
    this.#order = new InsertionOrder(problem);
    this.#candidates = new CandidateShifts(problem, neighbors);
    this.#links = new LinkedTripRules(problem);
    this.#bounds = new Float64Array(problem.compiled.shiftCount);
  }

  apply(context: RecreateContext): void {
    const { solution, random, missing, ahead } = context;
    this.#order.arrange(missing, random);
    for (let i = 0; i < ahead.count; i++) this.#putBack(context, ahead.at(i));
    for (let i = 0; i < missing.count; i++) this.#putBack(context, missing.at(i));
    this.#links.dropHalfServed(solution);
  }

  #putBack({ solution, random, tabuShift }: RecreateContext, trip: number): void {
    if (solution.shiftOf[trip] >= 0) return; // came with its group
    const group = this.#links.groupOf(trip);
    if (group !== undefined) this.#links.insertGroup(solution, group);
    else this.#insert(solution, trip, { random, former: tabuShift[trip] });
  }

  #insert(solution: Solution, trip: number, { random, former }: { random: Random; former: number }): void {
    this.#candidates.gather(solution, trip);
    let shift = this.#bestShift(solution, trip, { former, random });
    if (shift < 0) {
      this.#candidates.gather(solution, trip, true);
      shift = this.#bestShift(solution, trip, { former: -1 });
    }
    if (shift < 0) return;
    solution.setRoute(shift, solution.book.withBestInsertion(solution.routes[shift], trip));
    solution.setShift(trip, shift);
  }

  /** The shift where the trip costs least, and less than leaving it out; -1: none. Blinks if there is chance. */
  #bestShift(
    solution: Solution,
    trip: number,
    { former, random }: { former: number; random?: Random },
  ): number {
    const { unserved } = this.problem;
    const { book, routes } = solution;
    const { list, count } = this.#candidates;
    const bounds = this.#bounds;
    let least = unserved[trip];
    let best = -1;
    let asked = 0;
    for (let k = 0; k < count; k++) {
      const shift = list[k];
      if (shift === former) continue;
      if (random !== undefined && random.next() < this.blinkChance) continue;
      const delta = book.leastInsertion(routes[shift], trip);
      if (delta >= least) continue;
      if (!book.found.isExact) {
        bounds[asked] = delta;
        list[asked++] = shift;
        continue;
      }
      least = delta;
      best = shift;
    }
    for (let k = 0; k < asked; k++) {
      if (bounds[k] >= least) continue;
      const shift = list[k];
      const delta = book.insertionBelow(routes[shift], trip, least);
      if (delta >= least) continue;
      least = delta;
      best = shift;
    }
    return best;
  }
}
