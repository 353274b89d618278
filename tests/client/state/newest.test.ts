import { expect, it } from "vitest";
import { withNewest, withNewsSince } from "../../../client/state/newest.ts";

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

it("replaces an equal version that says something else: the estimate has moved", () => {
  const later = { ...trip("a", 1), estimated: "09:07" };
  expect(withNewest([{ ...trip("a", 1), estimated: "09:00" }], later)).toEqual([later]);
});

it("keeps what news has added while a reading that knows nothing of it was on its way", () => {
  const known = { cursor: 12, trips: [trip("a", 2), trip("new", 1)] };
  const read = { cursor: 11, trips: [trip("a", 1), trip("b", 1)] };
  expect(withNewsSince(read, known)).toEqual({
    cursor: 12,
    trips: [trip("a", 2), trip("b", 1), trip("new", 1)],
  });
  expect(withNewsSince({ ...read, cursor: 12 }, known), "a reading that has it all").toEqual({
    ...read,
    cursor: 12,
  });
  expect(withNewsSince(read, undefined)).toBe(read);
});
