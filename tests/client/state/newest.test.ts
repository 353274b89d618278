import { expect, it } from "vitest";
import { withNewest } from "../../../client/state/newest.ts";

const trip = (id: string, version: number) => ({ id, version });

it("replaces by a greater version and keeps the order", () => {
  const list = [trip("a", 1), trip("b", 1)];
  expect(withNewest(list, trip("a", 2))).toEqual([trip("a", 2), trip("b", 1)]);
});

it("leaves the very same list when the news is old", () => {
  const list = [trip("a", 3)];
  expect(withNewest(list, trip("a", 2))).toBe(list);
  expect(withNewest(list, trip("a", 3))).toBe(list);
});

it("adds what was not there", () => {
  expect(withNewest([], trip("a", 1))).toEqual([trip("a", 1)]);
});
