import { isAccepted } from "./acceptance.ts";
import { type Neighbors, neighborsOf, similarTrips } from "./neighbors.ts";
import { adjacentStrings } from "./operators/adjacentStrings.ts";
import { costlyTrips } from "./operators/costlyTrips.ts";
import { GreedyWithBlinks } from "./operators/greedyWithBlinks.ts";
import { LinkedTripRules } from "./operators/linkedTripRules.ts";
import { randomTrips } from "./operators/randomTrips.ts";
import { relatedTrips } from "./operators/relatedTrips.ts";
import type { Ruin } from "./operators/ruin.ts";
import type { Random } from "./random.ts";
import { RouteBook } from "./routeBook.ts";
import { RoutePool } from "./routePool.ts";
import type { SearchProblem } from "./searchProblem.ts";
import { Solution } from "./solution.ts";
import { TripSet } from "./tripSet.ts";

export interface StepSettings {
  readonly strength: number;
  readonly blinkChance: number;
  /** Chance that a trip taken out may not go back to the shift it came from in the same step. */
  readonly exileChance: number;
  /** Share of the steps that each operator makes; the rest is `adjacentStrings`. */
  readonly ruins: readonly { readonly share: number; readonly ruin: Ruin }[];
}

export const defaultSettings: StepSettings = {
  strength: 5,
  blinkChance: 0.03,
  exileChance: 0.1,
  ruins: [
    { share: 0.3, ruin: relatedTrips },
    { share: 0.1, ruin: costlyTrips },
    { share: 0.05, ruin: randomTrips },
  ],
};

/** Routes of plans up to this much dearer than the present one are remembered, accepted or not. */
const POOL_MARGIN = 0.03;

/** One walk through plans by ruin and recreate; remembers the best plan it has met. */
export class RuinAndRecreate {
  readonly book: RouteBook;
  readonly solution: Solution;
  readonly best: Int32Array;
  readonly pool: RoutePool;
  bestCost = Infinity;
  readonly #neighbors: Neighbors;
  readonly #removed: TripSet;
  readonly #recreate: GreedyWithBlinks;
  readonly #links: LinkedTripRules;
  readonly #exile: Int32Array;
  readonly #similar: Neighbors;

  constructor(
    readonly problem: SearchProblem,
    readonly random: Random,
    readonly settings: StepSettings = defaultSettings,
  ) {
    this.book = new RouteBook(problem);
    this.solution = new Solution(this.book);
    this.best = new Int32Array(problem.compiled.shiftCount);
    this.book.keep(this.best);
    this.pool = new RoutePool(problem.compiled.tripCount);
    this.#neighbors = neighborsOf(problem);
    this.#similar = similarTrips(problem);
    this.#removed = new TripSet(problem.compiled.tripCount);
    this.#recreate = new GreedyWithBlinks(problem, this.#neighbors, settings.blinkChance);
    this.#links = new LinkedTripRules(problem);
    this.#exile = new Int32Array(problem.compiled.tripCount).fill(-1);
    this.keepBest();
  }

  keepBest(): void {
    this.best.set(this.solution.routes);
    this.bestCost = this.solution.cost;
  }

  /** Serves whom it can of those not served. */
  fill(): void {
    const { solution, random } = this;
    solution.mark();
    this.#removed.clear();
    this.#addAbsent();
    this.#recreate.apply({ solution, random, missing: this.#removed, exile: this.#exile });
    if (solution.cost < this.bestCost) this.keepBest();
  }

  /** The best plan becomes the present one. */
  restoreBest(): void {
    this.solution.restore(this.best);
  }

  /** After routes were put together anew: nobody is served without those linked to them. */
  keepLinks(): void {
    this.#links.dropHalfServed(this.solution);
    this.solution.mark();
  }

  /** Price of the present plan for each trip it serves. */
  meanTripCost(): number {
    const { solution, book } = this;
    let cost = 0;
    for (const route of solution.routes) if (route >= 0) cost += book.cost(route);
    return cost / Math.max(1, solution.shiftOf.length - solution.absentCount);
  }

  /** True: the step found a new best plan. */
  step(temperature: number): boolean {
    const { solution, random } = this;
    const from = solution.cost;
    solution.mark();
    this.#removed.clear();
    this.#drawRuin().choose({
      solution,
      random,
      neighbors: this.#neighbors,
      similar: this.#similar,
      removed: this.#removed,
      strength: this.settings.strength,
    });
    if (!this.#takeOut()) {
      solution.undo();
      return false;
    }
    this.#addAbsent(this.settings.strength);
    this.#recreate.apply({ solution, random, missing: this.#removed, exile: this.#exile });
    if (solution.cost < from * (1 + POOL_MARGIN)) this.#notePool();
    if (!isAccepted({ from, to: solution.cost }, temperature, random)) {
      solution.undo();
      return false;
    }
    if (solution.cost >= this.bestCost - 1e-9) return false;
    this.keepBest();
    return true;
  }

  #notePool(): void {
    const { solution, book, pool } = this;
    for (const shift of solution.changedShifts()) pool.note(book, solution.routes[shift] ?? 0);
  }

  #drawRuin(): Ruin {
    let drawn = this.random.next();
    for (const { share, ruin } of this.settings.ruins) {
      drawn -= share;
      if (drawn < 0) return ruin;
    }
    return adjacentStrings;
  }

  #takeOut(): boolean {
    const { solution, book } = this;
    this.#links.complete(this.#removed, solution);
    const { count, list, isMarked } = this.#removed;
    for (let i = 0; i < count; i++) {
      const trip = list[i] ?? 0;
      const shift = solution.shiftOf[trip] ?? -1;
      if (shift < 0) continue;
      const route = book.without(solution.routes[shift] ?? 0, isMarked);
      if (route < 0) return false;
      if (route !== solution.routes[shift]) solution.setRoute(shift, route);
      solution.setShift(trip, -1);
      this.#exile[trip] = this.random.next() < this.settings.exileChance ? shift : -1;
    }
    return true;
  }

  /** All who are not served; of many only some, by chance, so that a step does not spend itself on the hopeless. */
  #addAbsent(most = Infinity): void {
    const { solution, random } = this;
    const waiting = solution.absentCount - this.#removed.count;
    const share = most >= waiting ? 1 : most / waiting;
    for (let trip = 0; waiting > 0 && trip < solution.shiftOf.length; trip++) {
      if (solution.shiftOf[trip] !== -1 || this.#removed.has(trip)) continue;
      if (share < 1 && random.next() >= share) continue;
      this.#removed.add(trip);
      this.#exile[trip] = -1;
    }
  }
}
