import { expect, it } from "vitest";
import { neverBecause, problemOf, shift, trip } from "../world.ts";

const van = shift("van", { lift: { limitKg: 300 } });
const weighing = (kg: number) => trip("Ada", { from: 1, to: 2, needs: { lift: true, liftWeightKg: kg } });

it("weighs person and chair together against the lift's limit", () => {
  // 85 kg + chair 215 kg = 300 kg: just allowed. One more is not.
  expect(neverBecause(problemOf([weighing(85 + 215)], [van]))).toBeUndefined();
  expect(neverBecause(problemOf([weighing(301)], [van]))).toMatchObject({
    code: "liftWeight",
    values: { weight: 301, limit: 300 },
  });
});

it("asks nothing of a lift whose limit is not known", () => {
  expect(neverBecause(problemOf([weighing(400)], [shift("van", { lift: {} })]))).toBeUndefined();
});
