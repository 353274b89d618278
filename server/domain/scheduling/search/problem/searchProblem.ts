import { CostEvaluator } from "../../cost/costEvaluator.ts";
import type { CompiledProblem } from "../../model/compiledProblem.ts";
import { interchangeableShifts } from "./interchangeableShifts.ts";
import { Legs } from "./legs.ts";
import { type Shortcuts, shortcutsOf } from "./shortcuts.ts";

/** What the search reads of a problem, again and again. */
export interface SearchProblem {
  readonly compiled: CompiledProblem;
  readonly costs: CostEvaluator;
  readonly times: Legs;
  readonly prices: Legs;
  readonly shortcuts: Shortcuts;
  /**
   * The price of a route is the sum of its arcs, and windows, ride limits, duration and capacity are all that binds it:
   * then no schedule need be laid out to know what a route costs.
   */
  readonly isPlain: boolean;
  /** For each shift the first one that is just like it. Routes are kept by it, so that twins share what is known. */
  readonly twin: Int32Array;
  /** 1: the trip has been accepted before and must not be dropped. */
  readonly isAccepted: Uint8Array;
  /** Price of leaving each trip out; beyond all others for those that must not be dropped. */
  readonly unserved: Float64Array;
  /** The same, but alike for all trips of a priority class: the order of application does not count. */
  readonly unservedByClass: Float64Array;
}

/**
 * Added to the price of a trip that was accepted before: dropping it is never worth anything, not even all those who were not. A power
 * of two, as the prices are multiples of one: so their sums stay exact (`cost/unserved.ts`).
 */
function acceptedPrice(unserved: Float64Array): number {
  let all = LEAST_ACCEPTED;
  for (const price of unserved) all += price;
  return 2 ** Math.ceil(Math.log2(all));
}

/** Beyond the price of any plan's driving. */
const LEAST_ACCEPTED = 1e12;

export function searchProblem(compiled: CompiledProblem, accepted: Iterable<number> = []): SearchProblem {
  const costs = new CostEvaluator(compiled);
  const unserved = costs.unservedPrices();
  const unservedByClass = alikeInClass(compiled, unserved);
  const more = acceptedPrice(unserved);
  const isAccepted = new Uint8Array(compiled.tripCount);
  for (const trip of accepted) {
    isAccepted[trip] = 1;
    for (const prices of [unserved, unservedByClass]) prices[trip] = prices[trip] + more;
  }
  const times = Legs.times(compiled.travel, compiled.nodeCount);
  const { dense } = compiled.travel;
  const isTime = dense !== undefined && dense.cost === dense.time;
  const prices = isTime ? times : Legs.prices(compiled.travel, compiled.nodeCount);
  return {
    compiled,
    costs,
    times,
    prices,
    shortcuts: shortcutsOf(compiled, { times, prices }),
    isPlain: isPlain(compiled, costs),
    twin: interchangeableShifts(compiled),
    isAccepted,
    unserved,
    unservedByClass,
  };
}

/** For each trip the price of the cheapest of its class. */
function alikeInClass({ problem }: CompiledProblem, unserved: Float64Array): Float64Array {
  const least = new Map<number, number>();
  for (const [trip, { priorityClass }] of problem.trips.entries()) {
    least.set(priorityClass, Math.min(least.get(priorityClass) ?? Infinity, unserved[trip]));
  }
  return Float64Array.from(problem.trips, ({ priorityClass }) => least.get(priorityClass) ?? 0);
}

function isPlain(compiled: CompiledProblem, costs: CostEvaluator): boolean {
  return (
    costs.arcsOnly &&
    !compiled.has.sharingRules &&
    !compiled.has.orderLocks &&
    compiled.breaks.every((breaks) => breaks.length === 0) &&
    compiled.maxDriving.every((most) => most === Infinity) &&
    compiled.committedNode.every((node) => node < 0)
  );
}
