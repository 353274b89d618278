import { isAccepted } from "./acceptance.ts";
import { type Neighbors, neighborsOf, similarTrips } from "./neighbors.ts";
import { adjacentStrings } from "./operators/adjacentStrings.ts";
import { adoptRoute, drawAlike } from "./operators/adoptRoute.ts";
import { costlyTrips } from "./operators/costlyTrips.ts";
import { GreedyWithBlinks } from "./operators/greedyWithBlinks.ts";
import { LinkedTripRules } from "./operators/linkedTripRules.ts";
import { randomTrips } from "./operators/randomTrips.ts";
import { relatedTrips } from "./operators/relatedTrips.ts";
import type { Ruin } from "./operators/ruin.ts";
import { takeOut } from "./operators/takeOut.ts";
import type { Random } from "./random.ts";
import { RouteBook } from "./routeBook.ts";
import { type PooledRoute, RoutePool } from "./routePool.ts";
import type { SearchProblem } from "./searchProblem.ts";
import { Solution } from "./solution.ts";
import { TripSet } from "./tripSet.ts";

export interface StepSettings {
  readonly strength: number;
  readonly blinkChance: number;
  /** Chance that a trip taken out may not go back to the shift it came from in the same step. */
  readonly exileChance: number;
  /** Chance that a step takes one of the promising routes whole, once such are known. */
  readonly adoptChance: number;
  /** Share of the steps that each operator makes; the rest is `adjacentStrings`. */
  readonly ruins: readonly { readonly share: number; readonly ruin: Ruin }[];
}

export const defaultSettings: StepSettings = {
  strength: 5,
  blinkChance: 0.03,
  exileChance: 0.1,
  adoptChance: 0.3,
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
  /** Trips that the best plan does not serve. */
  bestUnserved = 0;
  /** Routes that a good plan is likely to contain. */
  promising: readonly PooledRoute[] = [];
  readonly neighbors: Neighbors;
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
    this.neighbors = neighborsOf(problem);
    this.#similar = similarTrips(problem);
    this.#removed = new TripSet(problem.compiled.tripCount);
    this.#recreate = new GreedyWithBlinks(problem, this.neighbors, settings.blinkChance);
    this.#links = new LinkedTripRules(problem);
    this.#exile = new Int32Array(problem.compiled.tripCount).fill(-1);
    this.keepBest();
  }

  keepBest(): void {
    this.best.set(this.solution.routes);
    this.bestCost = this.solution.cost;
    this.bestUnserved = this.solution.absentCount;
  }

  /** Serves whom it can of those not served. */
  fill(): void {
    this.solution.mark();
    this.#removed.clear();
    this.#addAbsent();
    this.#putBack();
    if (this.solution.cost < this.bestCost) this.keepBest();
  }

  /** The best plan becomes the present one. */
  restoreBest(): void {
    this.solution.restore(this.best);
  }

  /** The routes of the best plan. */
  bestRoutes(): PooledRoute[] {
    const { book, best } = this;
    return [...best]
      .filter((route) => book.stopCount(route) > 0)
      .map((route) => ({
        shift: book.arena.shift[route] ?? 0,
        cost: book.cost(route),
        stops: book.stops(route),
      }));
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
    if (!this.#open()) {
      solution.undo();
      return false;
    }
    this.#addAbsent(this.settings.strength);
    this.#putBack();
    if (solution.cost < from * (1 + POOL_MARGIN)) this.#notePool();
    if (!isAccepted({ from, to: solution.cost }, temperature, random)) {
      solution.undo();
      return false;
    }
    if (solution.cost >= this.bestCost - 1e-9) return false;
    this.keepBest();
    return true;
  }

  /** Makes room in the plan; who lost a place is in `#removed`. False: not possible. */
  #open(): boolean {
    const { solution, random, promising } = this;
    if (promising.length > 0 && random.next() < this.settings.adoptChance) {
      const route = drawAlike(solution, promising, random);
      if (route === undefined || !adoptRoute(solution, route, this.#removed)) return false;
      for (let i = 0; i < this.#removed.count; i++) this.#exile[this.#removed.at(i)] = -1;
      return true;
    }
    this.#drawRuin().choose({
      solution,
      random,
      neighbors: this.neighbors,
      similar: this.#similar,
      removed: this.#removed,
      strength: this.settings.strength,
    });
    this.#links.complete(this.#removed, solution);
    return takeOut(solution, this.#removed, (trip, shift) => {
      this.#exile[trip] = random.next() < this.settings.exileChance ? shift : -1;
    });
  }

  #putBack(): void {
    const { solution, random } = this;
    this.#recreate.apply({ solution, random, missing: this.#removed, exile: this.#exile });
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
