import type { PooledRoute } from "../routes/pooledRoute.ts";
import { LinkedTripRules } from "../state/linkedTripRules.ts";
import type { RuinAndRecreate } from "../walk/ruinAndRecreate.ts";
import { cheapestOf, type GeneratedColumns, generateColumns, type RouteFinders } from "./columnGeneration.ts";
import { bestRoutes, look, meet, type Outlook, type Partners } from "./partners.ts";
import { RouteGeneration } from "./routeGeneration.ts";
import { RouteSplicing } from "./routeSplicing.ts";
import { coveringModel, loadRoutes, type RouteChoice, type SetPartitioner } from "./setPartitioning.ts";

export interface RecombinationOptions {
  readonly partitioner?: SetPartitioner;
  readonly partners?: Partners;
}

const COLUMNS = { lookFrom: 150, each: 5, rounds: 30 };
/** Part of the time for the relaxation and the routes it misses; the rest is for the choice. */
const RELAXING = 0.5;
/** Routes up to this many times the gap between best plan and relaxation are remembered. */
const SCREEN = 1.5;
/** So many of least reduced cost are adopted by the search. */
const PROMISING = 400;
/** If no more than so many can be part of a better plan, the integer program chooses among them. */
const CHOSEN_FROM = 4000;
/** With the relaxation below the best plan by more than this part, far more routes than that can be: no more need be generated. */
const HOPELESS = 0.01;
/** Plans dearer by more than this part are not worth going on from. */
const FAR = 0.02;
const NOTHING = 1e-6;

/**
 * Puts the routes met so far together anew: the linear relaxation of set partitioning over the pool tells what each trip is worth; with
 * these prices routes that are missing are generated, until there are none (near). The most
 * promising routes go to the search. If few enough are left that could be part of a better plan, the integer program chooses among them.
 */
export class Recombination {
  readonly #choice: RouteChoice | undefined;
  readonly #finders: RouteFinders;
  readonly #partners: Partners | undefined;
  #outlook: Outlook | undefined;

  constructor(
    readonly search: RuinAndRecreate,
    { partitioner, partners }: RecombinationOptions,
  ) {
    // Routes put together or generated know nothing of groups that ride together.
    const isFree = !new LinkedTripRules(search.problem).hasGroups;
    const { book, pool } = search;
    this.#finders = {
      generation: new RouteGeneration(book, pool),
      splicing: new RouteSplicing(book, pool, COLUMNS.lookFrom),
    };
    this.#partners = partners;
    this.#choice = isFree ? partitioner?.open(coveringModel(search.problem)) : undefined;
  }

  /**
   * The best plan, or a better one out of the routes of the pool, becomes the present one. `isOver` is told which part of the
   * time given is used up.
   */
  run(isOver: (part: number) => boolean): void {
    const { search } = this;
    search.restoreBest();
    this.meetPartners();
    if (this.#choice === undefined) return;
    for (const route of bestRoutes(search)) search.pool.add(route);
    const columns = generateColumns({ choice: this.#choice, ...this.#finders }, search.pool.routes(), {
      ...COLUMNS,
      isOver: () => isOver(RELAXING),
      isHopeless: (value) => search.bestCost - value > HOPELESS * value,
    });
    if (columns !== undefined) this.#apply(columns, this.#choice);
  }

  meetPartners(): void {
    if (this.#partners !== undefined) meet(this.search, this.#partners, this.#outlook);
  }

  /** The solver is not needed any more. */
  close(): void {
    this.#choice?.close();
  }

  #apply({ relaxation, routes }: GeneratedColumns, choice: RouteChoice): void {
    const { search } = this;
    const { prices, value } = relaxation;
    const gap = Math.max(0, search.bestCost - value);
    this.#outlook = {
      promising: cheapestOf(routes, prices, PROMISING),
      screen: { prices, limit: SCREEN * gap },
    };
    look(search, this.#outlook);
    if (gap <= NOTHING) return;
    const open = cheapestOf(routes, prices, CHOSEN_FROM + 1, gap);
    if (open.length > CHOSEN_FROM) return;
    const chosen = choice.choose(open, bestRoutes(search));
    if (chosen !== undefined) this.#load(chosen);
  }

  /** The routes become the plan, and who is left over finds a place where there is one; unless that is far from the best plan. */
  #load(routes: readonly PooledRoute[]): void {
    const { search } = this;
    loadRoutes(search.solution, routes);
    search.keepLinks();
    search.fill();
    if (search.solution.cost > search.bestCost * (1 + FAR)) search.restoreBest();
  }
}
