import { ruleRefusal } from "../../constraints/stopOrder.ts";
import { RouteScheduler } from "../../timing/routeScheduler.ts";
import type { Timeline } from "../../timing/timeline.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";

/** What a sequence of stops costs when more than its arcs counts: its rules are asked and its schedule laid out. */
export class RoutePricer {
  readonly #scheduler: RouteScheduler;
  readonly #price: (line: Timeline) => number;

  constructor(readonly problem: SearchProblem) {
    this.#scheduler = new RouteScheduler(problem.compiled);
    this.#price = (line) => problem.costs.routeCost(line);
  }

  /** Infinity: it has no schedule, or breaks a rule. `stops` without start and end. */
  cost(shift: number, stops: Int32Array): number {
    const { compiled } = this.problem;
    if (ruleRefusal(compiled, shift, stops) !== undefined) return Infinity;
    return this.#scheduler.leastPrice({ shift, nodes: stops, length: stops.length }, this.#price);
  }
}
