import type { PooledRoute } from "../routes/pooledRoute.ts";
import type { PoolScreen } from "../routes/routePool.ts";
import type { RuinAndRecreate } from "../walk/ruinAndRecreate.ts";
import { loadRoutes } from "./setPartitioning.ts";

/** What the relaxed choice has shown: the routes that a good plan is likely to contain, and which others are worth remembering. */
export interface Outlook {
  readonly promising: readonly PooledRoute[];
  readonly screen: PoolScreen;
}

/** What one search tells the others; plain data. */
export interface SearchReport {
  readonly routes: readonly PooledRoute[];
  readonly best: readonly PooledRoute[];
  /** With the price of what the best plan does not serve. */
  readonly bestCost: number;
  readonly outlook: Outlook | undefined;
}

/** Other searches over the same problem. */
export interface Partners {
  exchange(own: SearchReport): readonly SearchReport[];
}

/**
 * Tells the partners the routes met, and takes in what they have told: their routes, their plan if it is better than the best one here, and
 * their outlook if there is none of its own.
 */
export function meet(search: RuinAndRecreate, partners: Partners, outlook: Outlook | undefined): void {
  const { pool, bestCost } = search;
  const best = bestRoutes(search);
  for (const route of best) pool.add(route);
  for (const told of partners.exchange({ routes: [...pool.routes()], best, bestCost, outlook })) {
    for (const route of told.routes) pool.add(route);
    if (outlook === undefined && told.outlook !== undefined) look(search, told.outlook);
    if (told.bestCost >= search.bestCost - LEAST_GAIN) continue;
    loadRoutes(search.solution, told.best);
    search.keepLinks();
    search.fill();
  }
}

/** The routes of the best plan. */
export const bestRoutes = ({ best, book }: RuinAndRecreate): PooledRoute[] =>
  [...best]
    .filter((route) => book.stopCount(route) > 0)
    .map((route) => ({
      shift: book.arena.shift[route],
      cost: book.cost(route),
      stops: book.stops(route),
    }));

const LEAST_GAIN = 1e-9;

export function look(search: RuinAndRecreate, { promising, screen }: Outlook): void {
  search.promising = promising;
  search.pool.screenBy(screen);
}
