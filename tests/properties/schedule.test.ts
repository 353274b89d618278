import fc from "fast-check";
import { it } from "vitest";
import { RouteScheduler } from "../../server/domain/scheduling/timing/routeScheduler.ts";
import { compileProblem } from "../../server/domain/scheduling/walking.ts";
import { hasSchedule } from "./differenceConstraints.ts";
import { anyMatrix, PATIENCE, problems, runs } from "./engineWorld.ts";

it(
  "finds a schedule exactly when the system of difference constraints has a solution",
  () => {
    const sequences = problems(anyMatrix, { trips: 5, shifts: 1 }).chain((problem) =>
      fc.record({
        problem: fc.constant({
          ...problem,
          shifts: problem.shifts.map(({ maxContinuousDriving: _, ...shift }) => ({ ...shift, breaks: [] })),
        }),
        order: fc.shuffledSubarray([0, 1, 2, 3, 4, 0, 1, 2, 3, 4], { minLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(sequences, ({ problem, order }) => {
        const compiled = compileProblem(problem);
        const nodes = visitsOf(order, compiled.tripCount);
        const found = new RouteScheduler(compiled).isFeasible({ shift: 0, nodes, length: nodes.length });
        return found === hasSchedule(compiled, 0, nodes);
      }),
      runs(400),
    );
  },
  PATIENCE,
);

/** A trip's first mention is its pick-up, the second its drop-off; those mentioned once are let out at the end. */
function visitsOf(order: readonly number[], tripCount: number): number[] {
  const inside = new Set<number>();
  const nodes = order.map((trip) => {
    if (inside.delete(trip)) return tripCount + trip;
    inside.add(trip);
    return trip;
  });
  return [...nodes, ...[...inside].map((trip) => tripCount + trip)];
}
