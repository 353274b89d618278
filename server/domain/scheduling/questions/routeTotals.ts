import { endNode, startNode } from "../model/compiledProblem.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { readPlan } from "../model/readPlan.ts";

/** Driving of all routes of a plan, from start to end of each, by least travel times. */
export function routeTotals(problem: Problem, plan: Plan): { seconds: number; meters: number } {
  const compiled = compileProblem(problem);
  const totals = { seconds: 0, meters: 0 };
  for (const [shift, nodes] of readPlan(compiled, plan).entries()) {
    if (nodes.length === 0 && compiled.underWay[shift] !== 1) continue;
    let from = startNode(compiled, shift);
    for (const node of [...nodes, endNode(compiled, shift)]) {
      totals.seconds += compiled.travel.leastTime(from, node);
      totals.meters += compiled.travel.distance(from, node);
      from = node;
    }
  }
  return totals;
}
