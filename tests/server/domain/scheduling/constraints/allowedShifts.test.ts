import { expect, it } from "vitest";
import { neverBecause, problemOf, shift, shiftId, trip } from "../world.ts";

it("keeps a trip to the shifts it is limited to", () => {
  const ada = trip("Ada", { from: 1, to: 2, allowedShifts: [shiftId("van")] });
  expect(neverBecause(problemOf([ada], [shift("van")]))).toBeUndefined();
  expect(neverBecause(problemOf([ada], [shift("bus")]))?.code).toBe("shiftNotAllowed");
});
