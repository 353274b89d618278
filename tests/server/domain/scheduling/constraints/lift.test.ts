import { expect, it } from "vitest";
import { neverBecause, problemOf, shift, trip } from "../world.ts";

const ada = trip("Ada", { from: 1, to: 2, needs: { lift: true } });

it("takes somebody who needs the lift only with a vehicle that has one", () => {
  expect(neverBecause(problemOf([ada], [shift("sedan")]))?.code).toBe("lift");
  expect(neverBecause(problemOf([ada], [shift("van", { lift: {} })]))).toBeUndefined();
});
