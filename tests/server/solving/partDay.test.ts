import { expect, it } from "vitest";
import { compileProblem } from "../../../server/domain/scheduling/index.ts";
import { absentTrips, partDay } from "../../../server/solving/partDay.ts";
import { seededRandom } from "../../../server/solving/seededRandom.ts";
import { nodesOf, problemOf, shift, trip, tripId } from "../domain/scheduling/world.ts";

const names = ["Ada", "Bo", "Cem", "Dia", "Eve"];
const problem = problemOf(
  names.map((name) => trip(name, { from: 2, to: 8 })),
  ["one", "two", "three", "four", "five"].map((name) => shift(name)),
  { linked: [{ tripIds: [tripId("Bo"), tripId("Eve")], sameRoute: false }] },
);
const compiled = compileProblem(problem);
const plan = ["", "+Cem -Cem", "", "", ""].map((order) => Int32Array.from(nodesOf(problem, order)));

it("knows who is served by nobody", () => {
  expect(absentTrips(compiled, plan).map((t) => names[t])).toEqual(["Ada", "Bo", "Dia", "Eve"]);
});

it("deals every shift and everybody who waits to one part, and those who go together to the same", () => {
  const random = seededRandom(1);
  const companions = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const parts = partDay(compiled, plan, { count: 2, random });
    expect(parts.flatMap(({ shifts }) => shifts).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(parts.map(({ shifts }) => shifts.length)).toEqual([3, 2]);
    expect(parts.flatMap(({ absent }) => absent).sort()).toEqual([0, 1, 3, 4]);
    for (const { shifts, absent } of parts) {
      expect(absent.includes(1)).toBe(absent.includes(4));
      for (const a of shifts) for (const b of shifts) if (a < b) companions.add(`${a}${b}`);
    }
  }
  // Any two of the five vehicles come together before long: 5·4/2 = 10 pairs.
  expect(companions.size).toBe(10);
});
