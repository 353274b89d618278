import { describe, expect, it } from "vitest";
import { orderRefusal, ruleRefusal } from "../../../../../server/domain/scheduling/constraints/stopOrder.ts";
import { load, nodeIndex, type Problem } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { at, nodesOf, problemOf, riderId, shift, shiftId, trip, tripId, underWay } from "../world.ts";

const trips = ["Ada", "Bo"].map((name) => trip(name, { from: 1, to: 2 }));
const refusal = (order: string, rest: Partial<Problem> = {}, of = trips, van = shift("van")) => {
  const problem = problemOf(of, [van], rest);
  return orderRefusal(compileProblem(problem), 0, nodesOf(problem, order));
};

describe("an order of stops is refused", () => {
  it("for nothing when all is well", () => {
    expect(refusal("+Ada +Bo -Ada -Bo")).toBeUndefined();
  });

  it("for its order before anything else", () => {
    const single = shift("van", { layouts: [load({ ambulatory: 1 })] });
    expect(refusal("-Ada +Ada +Bo -Bo", {}, trips, single)?.code).toBe("precedence");
    expect(refusal("+Ada +Bo -Ada -Bo", {}, trips, single)?.code).toBe("capacity");
  });

  it("for leaving the committed stop", () => {
    const state = underWay("van", {
      position: { node: nodeIndex(0), availableAt: at("09:00") },
      aboard: [],
      committed: { tripId: tripId("Ada"), kind: "pickup" },
      breaksTaken: 0,
    });
    expect(refusal("+Bo +Ada -Ada -Bo", { state })?.code).toBe("committedStop");
  });

  it("for a locked order", () => {
    const stops = ["Ada", "Bo"].map((name) => ({ tripId: tripId(name), kind: "dropoff" as const }));
    const locks = [{ kind: "order" as const, shiftId: shiftId("van"), stops }];
    expect(refusal("+Ada +Bo -Bo -Ada", { locks })?.code).toBe("orderLock");
  });

  it("for company somebody must not have, and names who it is", () => {
    const alone = trips.map((one) => ({ ...one, ridesAlone: one.id === "Ada" }));
    expect(refusal("+Ada +Bo -Ada -Bo", {}, alone)).toMatchObject({
      code: "ridesAlone",
      values: { tripId: "Ada" },
    });
    const incompatible = [[riderId("Bo"), riderId("Ada")] as const];
    expect(refusal("+Ada +Bo -Ada -Bo", { incompatible })).toMatchObject({
      code: "incompatibleRiders",
      values: { tripId: "Ada" },
    });
  });
});

it("the rules alone ask neither for order nor for places", () => {
  const problem = problemOf(trips, [shift("van", { layouts: [] })]);
  expect(ruleRefusal(compileProblem(problem), 0, nodesOf(problem, "-Ada +Ada"))).toBeUndefined();
});
