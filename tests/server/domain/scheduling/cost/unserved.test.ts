import { expect, it } from "vitest";
import { unservedCost } from "../../../../../server/domain/scheduling/cost/unserved.ts";
import { noCost } from "../world.ts";

const weights = { ...noCost, unserved: [1000, 100] };

it("weighs by priority class, the last entry for all that follow", () => {
  const price = (priorityClass: number) => unservedCost(weights, { priorityClass, applicationOrder: 999 });
  // Order 999 adds a thousandth of a thousandth.
  expect(price(0)).toBeCloseTo(1000 * (1 + 0.001 / 1000));
  expect(price(1)).toBeCloseTo(100 * (1 + 0.001 / 1000));
  expect(price(7)).toBe(price(1));
});

it("decides between equals by the order of application", () => {
  const price = (applicationOrder: number) => unservedCost(weights, { priorityClass: 1, applicationOrder });
  // 100 x 1.001 for the first, 100 x 1.0005 for the second.
  expect(price(0)).toBeCloseTo(100.1);
  expect(price(1)).toBeCloseTo(100.05);
});
