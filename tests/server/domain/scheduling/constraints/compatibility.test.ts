import { describe, expect, it } from "vitest";
import {
  isCompatible,
  pairRefusal,
} from "../../../../../server/domain/scheduling/constraints/compatibility.ts";
import { load } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import type { ContractId } from "../../../../../shared/ids/index.ts";
import { neverBecause, problemOf, shift, trip } from "../world.ts";

const contracts = ["dialysis" as ContractId];
const needs = { lift: true, skills: ["liftTrained"] };
const ada = trip("Ada", { from: 1, to: 2, contracts, needs, load: load({ largeWheelchair: 1 }) });

describe("of several reasons between a trip and a vehicle", () => {
  it("the one is named that a dispatcher would ask first", () => {
    // Contract, then lift, then skill, then the layout; each is found only when those before are out of the way.
    const own = { contractId: "dialysis" as ContractId };
    const vans = [
      shift("van"),
      shift("van", own),
      shift("van", { ...own, lift: {} }),
      shift("van", { ...own, lift: {}, skills: ["liftTrained"] }),
      shift("van", { ...own, lift: {}, skills: ["liftTrained"], layouts: [load({ largeWheelchair: 1 })] }),
    ];
    expect(vans.map((van) => neverBecause(problemOf([ada], [van]))?.code)).toEqual([
      "contract",
      "lift",
      "skill",
      "noLayout",
      undefined,
    ]);
  });

  it("one may be waived, and the next is named", () => {
    const problem = compileProblem(problemOf([ada], [shift("van")]));
    expect(pairRefusal(problem, { trip: 0, shift: 0 }, "contract")?.code).toBe("lift");
  });
});

it("the answer is remembered for each pair by itself", () => {
  const problem = compileProblem(
    problemOf([ada, trip("Bo", { from: 1, to: 2 })], [shift("van"), shift("bus")]),
  );
  const answers = () => [0, 1].map((one) => [0, 1].map((other) => isCompatible(problem, one, other)));
  expect(answers()).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(answers()).toEqual([
    [false, false],
    [true, true],
  ]);
});
