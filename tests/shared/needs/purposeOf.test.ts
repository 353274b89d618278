import { expect, it } from "vitest";
import { purposeOf } from "../../../shared/needs/purposeOf.ts";

it("why people go to a dialysis unit, a clinic or a school need not be asked; of other places nothing is guessed", () => {
  expect(["dialysis", "polyclinic", "school", "village", undefined].map(purposeOf)).toEqual([
    ...["dialysis", "medical", "study"],
    ...[undefined, undefined],
  ]);
});
