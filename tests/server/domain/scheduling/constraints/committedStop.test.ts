import { expect, it } from "vitest";
import { firstDiversion } from "../../../../../server/domain/scheduling/constraints/committedStop.ts";
import { nodeIndex } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { at, nodesOf, problemOf, shift, trip, tripId, underWay } from "../world.ts";

it("keeps the stop the vehicle is about to reach first in its route", () => {
  const state = underWay("van", {
    position: { node: nodeIndex(2), availableAt: at("09:00") },
    aboard: [],
    committed: { tripId: tripId("Ada"), kind: "pickup" },
    breaksTaken: 0,
  });
  const problem = problemOf(
    [trip("Ada", { from: 3, to: 9 }), trip("Bo", { from: 2, to: 9 })],
    [shift("van")],
    { state },
  );
  const diversion = (order: string) => firstDiversion(compileProblem(problem), 0, nodesOf(problem, order));
  expect(diversion("+Ada +Bo -Ada -Bo")).toBe(-1);
  expect(diversion("+Bo +Ada -Ada -Bo")).toBe(0); // Bo is on the way, but Ada sees the vehicle already
});
