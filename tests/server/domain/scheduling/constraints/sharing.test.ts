import { describe, expect, it } from "vitest";
import { firstUnwantedMeeting } from "../../../../../server/domain/scheduling/constraints/sharing.ts";
import type { Problem } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { nodesOf, problemOf, riderId, shift, trip, tripId } from "../world.ts";

const meeting = (problem: Problem, order: string) =>
  firstUnwantedMeeting(compileProblem(problem), 0, nodesOf(problem, order))?.position;

describe("who may be aboard together", () => {
  const [ada, bo] = [trip("Ada", { from: 1, to: 2, ridesAlone: true }), trip("Bo", { from: 1, to: 2 })];

  it("leaves a rider alone who rides alone, whoever boards first", () => {
    const problem = problemOf([ada, bo], [shift("van")]);
    expect(meeting(problem, "+Ada -Ada +Bo -Bo")).toBeUndefined();
    expect(meeting(problem, "+Ada +Bo -Ada -Bo")).toBe(1);
    expect(meeting(problem, "+Bo +Ada -Bo -Ada")).toBe(1);
  });

  it("lets a group on one route share all the same", () => {
    const linked = [{ tripIds: [tripId("Ada"), tripId("Bo")], sameRoute: true }];
    expect(meeting(problemOf([ada, bo], [shift("van")], { linked }), "+Ada +Bo -Ada -Bo")).toBeUndefined();
  });

  it("keeps two riders apart who must not meet", () => {
    const trips = ["Bo", "Cy", "Di"].map((name) => trip(name, { from: 1, to: 2 }));
    const problem = problemOf(trips, [shift("van")], { incompatible: [[riderId("Bo"), riderId("Cy")]] });
    expect(meeting(problem, "+Bo +Di -Bo +Cy -Di -Cy")).toBeUndefined();
    expect(meeting(problem, "+Bo +Di +Cy -Bo -Di -Cy")).toBe(2);
  });
});
