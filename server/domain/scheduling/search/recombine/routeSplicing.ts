import { EPSILON } from "../../timing/timeline.ts";
import type { PooledRoute, ShadowPrices } from "../routes/pooledRoute.ts";
import type { RouteBook } from "../routes/routeBook.ts";
import type { RoutePool } from "../routes/routePool.ts";

/** A route cut where nobody is aboard. */
interface Cut {
  /** Index of the route. */
  readonly route: number;
  readonly shift: number;
  /** Stops before the cut. */
  readonly stops: number;
  /** Reduced cost of what lies before / after the cut, the arc across it in neither. */
  readonly before: number;
  readonly after: number;
  /** The node before the cut, from when the vehicle can leave it; the node after it, and till when it may begin there. */
  readonly last: number;
  readonly leaves: number;
  readonly next: number;
  readonly due: number;
}

interface Splice {
  readonly head: Cut;
  readonly tail: Cut;
  readonly value: number;
}

/**
 * Finds routes that the relaxed choice is missing by joining the head of one route to the tail of another, cut where the vehicle is
 * empty: there neither load nor ride times reach across, and of times only the arc between counts. Only where
 * the price of a route is the sum of its arcs.
 */
export class RouteSplicing {
  readonly #kept: Int32Array;

  constructor(
    readonly book: RouteBook,
    readonly pool: RoutePool,
    readonly most: number,
  ) {
    this.#kept = new Int32Array(most).fill(-1);
    book.keep(this.#kept);
  }

  /** The best `wanted` routes of negative reduced cost; they are in the pool, too. */
  run(prices: ShadowPrices, from: readonly PooledRoute[], wanted: number): PooledRoute[] {
    if (!this.book.problem.isPlain) return [];
    const routes = from.slice(0, this.most);
    const cuts = routes.flatMap((route, index) => this.#cutsOf(route, index, prices));
    const added: PooledRoute[] = [];
    for (const splice of this.#splices(cuts)) {
      if (added.length >= wanted) break;
      const route = this.#joined(splice, routes);
      if (route !== undefined && this.pool.add(route)) added.push(route);
    }
    this.#kept.fill(-1);
    return added;
  }

  #cutsOf(route: PooledRoute, index: number, prices: ShadowPrices): Cut[] {
    const { book } = this;
    const id = book.route(route.shift, route.stops);
    this.#kept[index] = id;
    if (id < 0) return [];
    const { compiled, prices: arcs } = book.problem;
    const { nodes, begin, upper, aboard, resources } = book.arena;
    const first = book.arena.offset[id];
    const worth = (node: number) =>
      node < compiled.tripCount || node >= 2 * compiled.tripCount
        ? 0
        : prices.trip[node - compiled.tripCount];
    const fixed = -(prices.shift.get(route.shift) ?? 0);
    let rest = fixed + route.cost;
    for (const node of route.stops) rest -= worth(node);
    const cuts: Cut[] = [];
    let before = fixed;
    for (let k = 0; k <= route.stops.length; k++) {
      const at = first + k;
      const last = nodes[at];
      const next = nodes[at + 1];
      const arc = arcs.of(last, next);
      if (isEmpty(aboard, at * resources, resources)) {
        cuts.push({
          route: index,
          shift: route.shift,
          stops: k,
          before,
          after: rest - before - arc,
          last,
          leaves: begin[at] + compiled.dwell[last],
          next,
          due: upper[at + 1],
        });
      }
      before += arc - worth(next);
    }
    return cuts;
  }

  /** Those of negative reduced cost that the clock allows, best first. */
  #splices(cuts: readonly Cut[]): Splice[] {
    const { prices, times } = this.book.problem;
    const tails = [...cuts].sort((a, b) => a.after - b.after);
    const found: Splice[] = [];
    for (const head of cuts) {
      for (const tail of tails) {
        if (head.before + tail.after >= -NEGATIVE) break; // no arc is cheaper than nothing
        if (tail.route === head.route || tail.shift !== head.shift) continue;
        if (head.leaves + times.of(head.last, tail.next) > tail.due + EPSILON) continue;
        const value = head.before + prices.of(head.last, tail.next) + tail.after;
        if (value < -NEGATIVE) found.push({ head, tail, value });
      }
    }
    return found.sort((a, b) => a.value - b.value);
  }

  /** Undefined: a trip would be in it twice, or it has no schedule. */
  #joined({ head, tail }: Splice, routes: readonly PooledRoute[]): PooledRoute | undefined {
    const before = routes[head.route]?.stops.subarray(0, head.stops) ?? NONE;
    const after = routes[tail.route]?.stops.subarray(tail.stops) ?? NONE;
    if (before.some((node) => after.includes(node))) return undefined;
    const stops = Int32Array.from([...before, ...after]);
    const id = stops.length === 0 ? -1 : this.book.route(head.shift, stops);
    return id < 0 ? undefined : { shift: head.shift, cost: this.book.cost(id), stops };
  }
}

const NEGATIVE = 1e-6;
const NONE = new Int32Array(0);

function isEmpty(aboard: Float64Array, from: number, resources: number): boolean {
  for (let r = 0; r < resources; r++) if (aboard[from + r] > 0) return false;
  return true;
}
