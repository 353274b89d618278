import type { PooledRoute } from "../routes/pooledRoute.ts";
import { reducedCost, type ShadowPrices } from "../routes/pooledRoute.ts";
import type { RouteGeneration } from "./routeGeneration.ts";
import type { RouteSplicing } from "./routeSplicing.ts";
import type { FractionalChoice, RouteChoice } from "./setPartitioning.ts";

export interface ColumnGenerationOptions {
  /** Routes of least reduced cost from which missing ones are looked for, and how many each may give. */
  readonly lookFrom: number;
  readonly each: number;
  readonly rounds: number;
  readonly isOver: () => boolean;
  /** Whether a relaxation of this value is too low for anything to come of it. It only falls as routes are found. */
  readonly isHopeless: (value: number) => boolean;
}

export interface RouteFinders {
  readonly generation: RouteGeneration;
  readonly splicing: RouteSplicing;
}

export interface GeneratedColumns {
  readonly relaxation: FractionalChoice;
  /** Those given and those found. */
  readonly routes: readonly PooledRoute[];
}

/**
 * Solves the relaxation over the routes, looks with its prices for routes that are missing, and so on until there are none near the best
 * ones. Undefined: not even the first relaxation was solved in time.
 */
export function generateColumns(
  on: RouteFinders & { readonly choice: RouteChoice },
  given: Iterable<PooledRoute>,
  options: ColumnGenerationOptions,
): GeneratedColumns | undefined {
  const routes = [...given];
  let { lookFrom } = options;
  let relaxation: FractionalChoice | undefined;
  for (let round = 0; round < options.rounds; round++) {
    const next = on.choice.relax(routes);
    if (next === undefined) break;
    relaxation = next;
    if (options.isOver() || options.isHopeless(next.value)) break;
    const from = cheapestOf(routes, next.prices, lookFrom);
    const found = on.splicing.run(next.prices, from, SPLICED);
    found.push(...on.generation.run(next.prices, { ...options, from, limit: -NEGATIVE }));
    routes.push(...found);
    if (found.length >= FEW) continue;
    if (lookFrom >= options.lookFrom * WIDEST) break;
    lookFrom *= 4;
  }
  return relaxation && { relaxation, routes };
}

/** With fewer new routes than this in a round it looks from more, up to so many times as many. */
const FEW = 10;
const WIDEST = 16;
/** Most new routes by splicing in a round. */
const SPLICED = 200;
/** Less than this is nothing. */
const NEGATIVE = 1e-6;

/** The `most` routes of least reduced cost, and of no more than `limit`, least first. */
export function cheapestOf(
  routes: Iterable<PooledRoute>,
  prices: ShadowPrices,
  most: number,
  limit = Infinity,
): PooledRoute[] {
  const valued: { route: PooledRoute; value: number }[] = [];
  for (const route of routes) {
    const value = reducedCost(route, prices);
    if (value <= limit) valued.push({ route, value });
  }
  return valued
    .sort((a, b) => a.value - b.value)
    .slice(0, most)
    .map(({ route }) => route);
}
