import { LinkedTripRules } from "./operators/linkedTripRules.ts";
import { RouteGeneration } from "./routeGeneration.ts";
import type { PooledRoute } from "./routePool.ts";
import type { RuinAndRecreate } from "./ruinAndRecreate.ts";
import {
  coveringModel,
  type FractionalChoice,
  loadRoutes,
  type RouteChoice,
  reducedCost,
  type SetPartitioner,
} from "./setPartitioning.ts";

/** Other searches over the same problem, with which routes are exchanged. */
export interface Partners {
  exchange(own: readonly PooledRoute[]): readonly PooledRoute[];
}

export interface RecombinationOptions {
  readonly partitioner?: SetPartitioner;
  readonly partners?: Partners;
}

/** Routes from which missing ones are looked for, and how many each may give at most. */
const LOOKED_FROM = 150;
const EACH = 5;
const MOST_ROUNDS = 30;
/** Routes up to this many times the gap between best plan and relaxation are remembered. */
const SCREEN = 1.5;
/** So many of least reduced cost are adopted by the search, and form the integer program. */
const PROMISING = 1500;

/**
 * Puts the routes met so far together anew: the linear relaxation of set partitioning over the pool tells what each trip is worth; with
 * these prices routes that are missing are generated, until there are none (near); then the integer program
 * chooses, if few enough routes are left that could be part of a better plan. The most promising routes go to the search.
 */
export class Recombination {
  readonly #choice: RouteChoice | undefined;
  readonly #generation: RouteGeneration;
  readonly #partners: Partners | undefined;

  constructor(
    readonly search: RuinAndRecreate,
    { partitioner, partners }: RecombinationOptions,
  ) {
    // Routes put together or generated know nothing of groups that ride together.
    const isFree = !new LinkedTripRules(search.problem).hasGroups;
    this.#choice = isFree ? partitioner?.open(coveringModel(search.problem)) : undefined;
    this.#generation = new RouteGeneration(search.book, search.pool);
    this.#partners = partners;
  }

  /** The best plan, or a better one out of the routes of the pool, becomes the present one. */
  run(isOver: () => boolean): void {
    const { search } = this;
    search.restoreBest();
    if (this.#choice === undefined) return;
    for (const route of search.bestRoutes()) search.pool.add(route);
    for (const route of this.#partners?.exchange([...search.pool.routes()]) ?? []) search.pool.add(route);
    const relaxation = this.#relax(this.#choice, isOver);
    if (relaxation === undefined) return;
    const gap = Math.max(0, search.bestCost - relaxation.value);
    search.pool.screenBy({ prices: relaxation.prices, limit: SCREEN * gap });
    search.promising = search.pool.cheapest(relaxation.prices, PROMISING);
    const last = search.promising.at(-1);
    const isFew = last === undefined || reducedCost(last, relaxation.prices) > gap / 4;
    if (gap > 1e-6 && isFew) this.#choose(this.#choice);
  }

  #relax(choice: RouteChoice, isOver: () => boolean): FractionalChoice | undefined {
    const { pool } = this.search;
    let best: FractionalChoice | undefined;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const relaxation = choice.relax(pool.routes());
      if (relaxation === undefined) return best;
      best = relaxation;
      const from = pool.cheapest(relaxation.prices, LOOKED_FROM);
      const added = this.#generation.run(relaxation.prices, { from, limit: -1e-6, each: EACH, isOver });
      if (added === 0 || isOver()) break;
    }
    return best;
  }

  #choose(choice: RouteChoice): void {
    const { search } = this;
    const chosen = choice.choose(search.promising, search.bestRoutes());
    if (chosen === undefined) return;
    loadRoutes(search.solution, chosen);
    search.keepLinks();
    if (search.solution.cost < search.bestCost - 1e-9) search.keepBest();
    else search.restoreBest();
  }
}
