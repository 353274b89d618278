import { isAccepted } from "./acceptance.ts";
import { type Neighbors, neighborsOf, similarTrips } from "./neighbors.ts";
import { adjacentStrings } from "./operators/adjacentStrings.ts";
import { adoptRoute, drawAlike } from "./operators/adoptRoute.ts";
import { GreedyWithBlinks } from "./operators/greedyWithBlinks.ts";
import { LinkedTripRules } from "./operators/linkedTripRules.ts";
import { relatedTrips } from "./operators/relatedTrips.ts";
import type { Ruin } from "./operators/ruin.ts";
import { takeOut } from "./operators/takeOut.ts";
import { below, type Random } from "./random.ts";
import { RouteBook } from "./routeBook.ts";
import { type PooledRoute, RoutePool } from "./routePool.ts";
import type { SearchProblem } from "./searchProblem.ts";
import type { SharedPlan } from "./sharedPlan.ts";
import { Solution } from "./solution.ts";
import { defaultSettings, type StepSettings } from "./stepSettings.ts";
import { TripSet } from "./tripSet.ts";

/** Routes of plans up to this much dearer than the present one are remembered, accepted or not. */
const POOL_MARGIN = 0.03;

const SEED_DRAWS = 50;

/** One walk through plans by ruin and recreate; remembers the best plan it has met. */
export class RuinAndRecreate {
  readonly book: RouteBook;
  readonly solution: Solution;
  readonly best: Int32Array;
  readonly pool: RoutePool;
  bestCost = Infinity;
  /** Trips that the best plan does not serve. */
  bestUnserved = 0;
  /** The plan that other searches walk on, too. */
  shared: SharedPlan | undefined;
  /** Routes that a good plan is likely to contain. */
  promising: readonly PooledRoute[] = [];
  /**
   * While it is off, who applied earlier counts no more than who applied later: one may take the other's place, until there is one for both.
   */
  ordersCount = true;
  readonly neighbors: Neighbors;
  readonly #removed: TripSet;
  readonly #ahead: TripSet;
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
    this.#ahead = new TripSet(problem.compiled.tripCount);
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
    this.#ahead.clear();
    this.#addAbsent();
    this.#putBack();
    if (this.shared?.tellAll(this.solution) === false) this.#takeOver(this.shared);
    if (this.solution.cost < this.bestCost) this.keepBest();
  }

  /** The best plan becomes the present one. */
  restoreBest(): void {
    this.solution.restore(this.best);
  }

  /**
   * From now on the order of application counts. The best plan by that order may be long past: it is gone on from, since its trips cannot
   * be had back at what they are worth in points.
   */
  countOrders(): void {
    const { shared, solution } = this;
    if (this.ordersCount) return;
    this.ordersCount = true;
    if (shared?.isNews === true) this.#takeOver(shared);
    if (solution.cost <= this.bestCost) return;
    this.restoreBest();
    shared?.lead(solution);
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
    const { solution, random, shared } = this;
    if (shared?.isNews === true) this.#takeOver(shared);
    const from = this.#price();
    solution.mark();
    this.#removed.clear();
    this.#ahead.clear();
    if (!this.#open()) {
      solution.undo();
      return false;
    }
    this.#putBack();
    const to = this.#price();
    if (to < from * (1 + POOL_MARGIN)) this.#notePool();
    if (!isAccepted({ from, to }, temperature, random)) {
      solution.undo();
      return false;
    }
    if (shared?.tellChanges(solution) === false) {
      solution.undo();
      return false;
    }
    if (solution.cost >= this.bestCost - 1e-9) return false;
    this.keepBest();
    return true;
  }

  #takeOver(shared: SharedPlan): void {
    shared.takeOver(this.solution);
    if (this.solution.cost < this.bestCost - 1e-9) this.keepBest();
  }

  #price(): number {
    return this.ordersCount ? this.solution.cost : this.solution.costByClass;
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
    const absent = this.#drawAbsent();
    const ruin = absent < 0 ? this.#drawRuin() : relatedTrips;
    ruin.choose({
      solution,
      random,
      seed: absent < 0 ? this.#drawServed() : absent,
      neighbors: this.neighbors,
      similar: this.#similar,
      removed: this.#removed,
      strength: this.settings.strength,
    });
    this.#links.complete(this.#removed, solution);
    if (absent >= 0) this.#sendAhead(absent);
    return takeOut(solution, this.#removed, (trip, shift) => {
      this.#exile[trip] = random.next() < this.settings.exileChance ? shift : -1;
    });
  }

  /** Somebody who is not served, now and then; -1: nobody. */
  #drawAbsent(): number {
    const { solution, random, settings } = this;
    const { absentChance, mostAbsent } = settings;
    if (random.next() >= Math.min(mostAbsent, absentChance * solution.absentCount)) return -1;
    const { length } = solution.shiftOf;
    const from = below(random, length);
    for (let k = 0; k < length; k++) {
      const trip = (from + k) % length;
      if (solution.shiftOf[trip] === -1) return trip;
    }
    return -1;
  }

  /** A trip that may be moved, if a few draws find one. */
  #drawServed(): number {
    const { solution, random } = this;
    let trip = below(random, solution.shiftOf.length);
    for (let draw = 1; draw < SEED_DRAWS && !solution.isMovable(trip); draw++) {
      trip = below(random, solution.shiftOf.length);
    }
    return trip;
  }

  #sendAhead(absent: number): void {
    for (const trip of this.#links.togetherWith(absent)) {
      if (this.solution.shiftOf[trip] === -1) this.#ahead.add(trip);
      this.#exile[trip] = -1;
    }
  }

  #putBack(): void {
    const { solution, random } = this;
    this.#recreate.apply({
      solution,
      random,
      missing: this.#removed,
      ahead: this.#ahead,
      exile: this.#exile,
    });
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

  #addAbsent(): void {
    const { solution } = this;
    for (let trip = 0; trip < solution.shiftOf.length; trip++) {
      if (solution.shiftOf[trip] !== -1) continue;
      this.#removed.add(trip);
      this.#exile[trip] = -1;
    }
  }
}
