import { expect, it } from "vitest";
import { neverBecause, problemOf, shift, shiftId, trip } from "../world.ts";

it("keeps a trip off a shift it must not use", () => {
  const ada = trip("Ada", { from: 1, to: 2, forbiddenShifts: [shiftId("van")] });
  expect(neverBecause(problemOf([ada], [shift("van")]))?.code).toBe("shiftForbidden");
  expect(neverBecause(problemOf([ada], [shift("bus")]))).toBeUndefined();
});
