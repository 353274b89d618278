import { expect, it } from "vitest";
import { RouteScheduler } from "../../../../../server/domain/scheduling/timing/routeScheduler.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { between, nodesOf, problemOf, shift, trip } from "../world.ts";

const far = trip("Ada", { from: 50, to: 100, ready: "09:00-09:10" });
const pause = { window: between("09:00-12:00"), length: minutes(15), aboardAllowed: false };

function feasible(most: number, breaks = [pause]): boolean {
  const van = shift("van", { maxContinuousDriving: minutes(most), breaks });
  const problem = problemOf([far], [van]);
  const nodes = nodesOf(problem, "+Ada -Ada");
  return new RouteScheduler(compileProblem(problem)).isFeasible({ shift: 0, nodes, length: nodes.length });
}

it("adds up driving between breaks, waiting and boarding left out", () => {
  // 50 to Ada, 50 with her, a break at place 100, then 100 home: two spells of 100 minutes.
  expect(feasible(100)).toBe(true);
  expect(feasible(99)).toBe(false);
});

it("without a break is the whole way", () => {
  // 50 + 50 + 100
  expect(feasible(200, [])).toBe(true);
  expect(feasible(199, [])).toBe(false);
});
