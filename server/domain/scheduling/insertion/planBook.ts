import { CostEvaluator } from "../cost/costEvaluator.ts";
import { RouteBound } from "../cost/routeBound.ts";
import { ArrayPool } from "../model/arrayPool.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import type { Plan, Route, Unassigned } from "../model/plan.ts";
import { readPlan } from "../model/readPlan.ts";
import { recallRoute } from "../timing/recallRoute.ts";
import { RouteScheduler } from "../timing/routeScheduler.ts";
import type { Timeline } from "../timing/timeline.ts";
import { toRoute } from "../timing/toRoute.ts";
import { type BaseRoute, baseRoute } from "./baseRoute.ts";

/**
 * A plan opened for insertion: the routes as nodes, and what is computed of them only when asked for. Never changes
 * the plan it was opened from.
 */
export class PlanBook {
  readonly scheduler: RouteScheduler;
  readonly costs: CostEvaluator;
  readonly bound: RouteBound;
  readonly routes: Int32Array[];
  readonly #bases: (BaseRoute | undefined)[];
  readonly #arrays = new ArrayPool();
  readonly #costs: (number | undefined)[];
  /** The plan's own route of each shift, as long as it is unchanged. */
  readonly #planned: (Route | undefined)[];

  constructor(
    readonly problem: CompiledProblem,
    readonly plan: Plan,
  ) {
    this.scheduler = new RouteScheduler(problem);
    this.costs = new CostEvaluator(problem);
    this.bound = new RouteBound(problem);
    this.routes = readPlan(problem, plan);
    this.#bases = this.routes.map(() => undefined);
    this.#costs = this.routes.map(() => undefined);
    this.#planned = this.routes.map(() => undefined);
    for (const route of plan.routes) this.#planned[problem.shiftIndex.get(route.shiftId) ?? -1] = route;
  }

  base(shift: number): BaseRoute {
    const base =
      this.#bases[shift] ?? baseRoute(this.problem, { shift, stops: this.routes[shift] }, this.#arrays);
    this.#bases[shift] = base;
    return base;
  }

  /** Price of the route at the times it has in the plan; of one changed since, at its best times (Infinity: none). */
  cost(shift: number): number {
    const cost = this.#costs[shift] ?? this.#costOf(shift);
    this.#costs[shift] = cost;
    return cost;
  }

  setRoute(shift: number, nodes: Int32Array): void {
    this.routes[shift] = nodes;
    this.#planned[shift] = undefined;
    this.#bases[shift] = undefined;
    this.#costs[shift] = undefined;
  }

  schedule(shift: number, nodes: ArrayLike<number>, length = nodes.length): Timeline | undefined {
    const price = this.costs.arcsOnly ? undefined : (line: Timeline) => this.costs.routeCost(line);
    return this.scheduler.schedule({ shift, nodes, length }, price);
  }

  #costOf(shift: number): number {
    const nodes = this.routes[shift];
    if (nodes.length === 0 && this.problem.underWay[shift] !== 1) return 0;
    const planned = this.#planned[shift];
    if (planned !== undefined) {
      recallRoute(this.scheduler.line, planned);
      return this.costs.routeCost(this.scheduler.line);
    }
    const line = this.schedule(shift, nodes);
    return line === undefined ? Infinity : this.costs.routeCost(line);
  }

  /** The plan with one route replaced; `nodes` must have a schedule. */
  withRoute(plan: Plan, shift: number, nodes: ArrayLike<number>): Plan {
    const line = this.schedule(shift, nodes);
    if (line === undefined) throw new RangeError("the route has no schedule");
    return replaceRoute(plan, toRoute(line));
  }
}

/** Routes without trip stops are left out of the plan. */
export function replaceRoute(plan: Plan, route: Route): Plan {
  const others = plan.routes.filter((other) => other.shiftId !== route.shiftId);
  const isEmpty = route.stops.every((stop) => stop.kind === "break");
  const at = plan.routes.findIndex((other) => other.shiftId === route.shiftId);
  if (isEmpty) return { ...plan, routes: others };
  return { ...plan, routes: others.toSpliced(at < 0 ? others.length : at, 0, route) };
}

export const withoutUnassigned = (plan: Plan, tripIds: readonly string[]): Plan => ({
  ...plan,
  unassigned: plan.unassigned.filter((entry: Unassigned) => !tripIds.includes(entry.tripId)),
});
