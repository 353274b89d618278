import { expect, it } from "vitest";
import { instant, seconds, stretchOf } from "../../../shared/time/index.ts";

it("a stretch of half a minute begins at the full and the half minute", () => {
  const begins = [0, 29, 30, 59, -1].map((second) => stretchOf(instant(second * 1000), seconds(30)));
  expect(begins).toEqual([0, 0, 30_000, 30_000, -30_000]);
});
