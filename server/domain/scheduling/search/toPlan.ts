import { CostEvaluator } from "../cost/costEvaluator.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import { type Plan, type Route, servedIn, type Unassigned } from "../model/plan.ts";
import { readRoute } from "../model/readPlan.ts";
import { RouteScheduler } from "../timing/routeScheduler.ts";
import type { Timeline } from "../timing/timeline.ts";
import { toRoute } from "../timing/toRoute.ts";
import type { RuinAndRecreate } from "./walk/ruinAndRecreate.ts";

/** Why a trip is not served, when the search says it. */
const NO_ROOM = "no vehicle has room for it without breaking a limit";

/** The search's best plan with its times. Routes with the same stops as in `former` are taken over as they are. */
export function bestPlan({ best, book, problem }: RuinAndRecreate, former: Plan): Plan {
  const stops = Array.from(best, (route) => (route < 0 ? new Int32Array(0) : book.stops(route)));
  return planFromStops(problem.compiled, stops, former);
}

/** Stops of each shift, in order, as a plan with times. Throws RangeError if one of them has no schedule. */
export function planFromStops(compiled: CompiledProblem, stops: readonly Int32Array[], former: Plan): Plan {
  const timing = new Timing(compiled);
  const known = new Map(former.routes.map((route) => [route.shiftId, route]));
  const routes: Route[] = [];
  for (const [shift, { id }] of compiled.problem.shifts.entries()) {
    const nodes = stops[shift];
    if (nodes === undefined || nodes.length === 0) continue;
    const before = known.get(id);
    const isUnchanged = before !== undefined && isSame(readRoute(compiled, before), nodes);
    routes.push(isUnchanged ? before : timing.route(shift, nodes));
  }
  return { routes, unassigned: unassignedOf(compiled, routes, former) };
}

class Timing {
  readonly #scheduler: RouteScheduler;
  readonly #costs: CostEvaluator;

  constructor(compiled: CompiledProblem) {
    this.#scheduler = new RouteScheduler(compiled);
    this.#costs = new CostEvaluator(compiled);
  }

  route(shift: number, nodes: Int32Array): Route {
    const price = this.#costs.arcsOnly ? undefined : (line: Timeline) => this.#costs.routeCost(line);
    const line = this.#scheduler.schedule({ shift, nodes, length: nodes.length }, price);
    if (line === undefined) throw new RangeError(`the stops of shift ${shift} have no schedule`);
    return toRoute(line);
  }
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((node, k) => node === b[k]);

function unassignedOf(compiled: CompiledProblem, routes: readonly Route[], former: Plan): Unassigned[] {
  const served = new Set(servedIn({ routes }));
  const reasons = new Map(former.unassigned.map(({ tripId, reason }) => [tripId, reason]));
  return compiled.problem.trips
    .filter(({ id }) => !served.has(id))
    .map(({ id }) => ({ tripId: id, reason: reasons.get(id) ?? NO_ROOM }));
}
