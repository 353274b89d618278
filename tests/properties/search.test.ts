import fc from "fast-check";
import { expect, it } from "vitest";
import {
  improvePlan,
  newViolations,
  type Plan,
  type Problem,
  stepBudget,
  verifyPlan,
} from "../../server/domain/scheduling/index.ts";
import { createHighsPartitioner } from "../../server/solving/highsPartitioner.ts";
import { seededRandom } from "../../server/solving/seededRandom.ts";
import { EngineDay } from "./engineDay.ts";
import { gridMatrix, PATIENCE, problems, runs, rushed } from "./engineWorld.ts";

/** Without a clock, so that a run can be repeated. */
const partitioner = await createHighsPartitioner({ seconds: 600, columns: 200 });

const which = fc.nat({ max: 20 });
const days = fc.record({
  problem: problems(fc.oneof(gridMatrix, rushed(gridMatrix)), { trips: 10, shifts: 3 }),
  accepted: fc.array(which, { minLength: 6, maxLength: 10 }),
  driven: fc.array(fc.record({ which, late: fc.nat({ max: 10 }) }), { maxLength: 6 }),
  locked: fc.array(fc.record({ which, kind: fc.constantFrom("rider" as const, "order" as const) }), {
    maxLength: 2,
  }),
  seed: which,
});
type Story = typeof days extends fc.Arbitrary<infer One> ? One : never;

/** A day some way on: people aboard, stops locked, some perhaps waiting. */
function dayOf({ problem, accepted, driven, locked }: Story): EngineDay {
  const day = new EngineDay(problem);
  for (const number of accepted) day.insert(number);
  for (const { which: number, kind } of locked) day.lock(number, kind);
  for (const { which: number, late } of driven) {
    day.drive(number, late);
    day.settle();
  }
  day.settle();
  return day;
}

const servedIn = ({ routes }: Plan): Map<string, string> =>
  new Map(
    routes.flatMap(({ shiftId, stops }) =>
      stops.flatMap((stop) => (stop.kind === "dropoff" ? [[stop.tripId, shiftId] as const] : [])),
    ),
  );

const shiftAboard = ({ state }: Problem): [string, string][] =>
  [...(state ?? [])].flatMap(([shiftId, { aboard }]) =>
    aboard.map(({ tripId }): [string, string] => [tripId, shiftId]),
  );

function improved({ problem, plan }: EngineDay, seed: number): Plan {
  return improvePlan(problem, plan, { random: seededRandom(seed), budget: stepBudget(64), partitioner });
}

it(
  "improving a day under way drops nobody, moves nobody aboard, breaks nothing, and can be repeated",
  () => {
    fc.assert(
      fc.property(days, (story) => {
        const day = dayOf(story);
        const before = servedIn(day.plan);
        const plan = improved(day, story.seed);
        const after = servedIn(plan);
        expect([...before.keys()].filter((tripId) => !after.has(tripId))).toEqual([]);
        for (const [tripId, shiftId] of shiftAboard(day.problem)) expect(after.get(tripId)).toBe(shiftId);
        const wrong = newViolations(verifyPlan(day.problem, day.plan), verifyPlan(day.problem, plan));
        expect(wrong.map(({ code, sentence }) => `${code} ${sentence}`)).toEqual([]);
        expect(improved(day, story.seed)).toEqual(plan);
      }),
      runs(12),
    );
  },
  PATIENCE,
);
