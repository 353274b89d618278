import { generateColumns, type RouteFinders } from "./columnGeneration.ts";
import type { Random } from "./random.ts";
import type { PooledRoute, RoutePool } from "./routePool.ts";
import type { FractionalChoice, RouteChoice } from "./setPartitioning.ts";

const COLUMNS = { lookFrom: 60, each: 8, rounds: 2 };
/** Chosen so much it is taken whole. */
const NEARLY_WHOLE = 0.95;

/**
 * From the relaxed choice to a whole one (diving, as in column generation for vehicle routing, Sadykov et al. 2019): the route that is chosen most
 * is taken whole, the rest is relaxed again with prices of its own and the routes these ask for, and so on. A little
 * chance lets every dive end elsewhere. Trips may be left over, or served twice.
 */
export function dive(
  on: RouteFinders & { readonly choice: RouteChoice; readonly pool: RoutePool; readonly random: Random },
  from: FractionalChoice,
  isOver: () => boolean,
): readonly PooledRoute[] {
  const taken = new Set<PooledRoute>();
  let relaxation = from;
  while (!isOver()) {
    const open = relaxation.parts.filter(({ route }) => !taken.has(route));
    if (open.length === 0) break;
    const drawn = open
      .map(({ route, share }) => ({ route, share, rank: share * (0.7 + 0.3 * on.random.next()) }))
      .sort((a, b) => b.rank - a.rank);
    for (const [index, { route, share }] of drawn.entries()) {
      if (index === 0 || share >= NEARLY_WHOLE) taken.add(route);
    }
    on.choice.fix([...taken]);
    const next = generateColumns(on, on.pool.routes(), { ...COLUMNS, isOver });
    if (next === undefined) break;
    relaxation = next.relaxation;
  }
  on.choice.fix([]);
  return [...taken];
}
