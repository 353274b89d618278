import { GreedyWithBlinks } from "../operators/greedyWithBlinks.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";
import type { Random } from "../random.ts";
import type { PooledRoute } from "../routes/pooledRoute.ts";
import { RouteBook } from "../routes/routeBook.ts";
import { RoutePool } from "../routes/routePool.ts";
import { LinkedTripRules } from "../state/linkedTripRules.ts";
import type { SharedPlan } from "../state/sharedPlan.ts";
import { Solution } from "../state/solution.ts";
import { isAccepted } from "./acceptance.ts";
import { Perturbation } from "./perturbation.ts";
import { defaultSettings, type StepSettings } from "./stepSettings.ts";

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
  /** The plan that other searches walk on, too. */
  shared: SharedPlan | undefined;
  /**
   * While it is off, who applied earlier counts no more than who applied later: one may take the other's place, until there is one for both.
   */
  ordersCount = true;
  readonly #perturbation: Perturbation;
  readonly #recreate: GreedyWithBlinks;
  readonly #links: LinkedTripRules;

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
    this.#links = new LinkedTripRules(problem);
    this.#perturbation = new Perturbation(this.solution, this.#links, random, settings);
    this.#recreate = new GreedyWithBlinks(problem, this.#perturbation.neighbors, settings.blinkChance);
    this.keepBest();
  }

  keepBest(): void {
    this.best.set(this.solution.routes);
    this.bestCost = this.solution.cost;
    this.bestUnserved = this.solution.unservedCount;
  }

  /** Routes that a good plan is likely to contain: some steps take one of them whole. */
  get promising(): readonly PooledRoute[] {
    return this.#perturbation.promising;
  }

  set promising(routes: readonly PooledRoute[]) {
    this.#perturbation.promising = routes;
  }

  /** Serves whom it can of those not served. */
  fill(): void {
    this.solution.mark();
    this.#perturbation.takeUnserved();
    this.#putBack();
    if (this.shared?.publishAll(this.solution) === false) this.#takeOver(this.shared);
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
    return cost / Math.max(1, solution.shiftOf.length - solution.unservedCount);
  }

  /** True: the step found a new best plan. */
  step(temperature: number): boolean {
    const { solution, random, shared } = this;
    if (shared?.isNews === true) this.#takeOver(shared);
    const from = this.#price();
    solution.mark();
    if (!this.#perturbation.draw(temperature)) {
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
    if (shared?.publishChanges(solution) === false) {
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

  #putBack(): void {
    const { solution, random } = this;
    const { removed: missing, ahead, tabuShift } = this.#perturbation;
    this.#recreate.apply({ solution, random, missing, ahead, tabuShift });
  }

  #notePool(): void {
    const { solution, book, pool } = this;
    for (const shift of solution.changedShifts()) pool.note(book, solution.routes[shift]);
  }
}
