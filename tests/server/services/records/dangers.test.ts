import { expect, it } from "vitest";
import {
  expectedNow,
  isLikelyToBreak,
  promisedBy,
  tellsOtherwise,
} from "../../../../server/services/records/dangers.ts";
import { minutes } from "../../../../shared/time/index.ts";
import { at, dropoff, pickup } from "../../presenters/records.ts";

// The pickup is promised by 09:30.
it("whoever still waits when the promised time is over is late, whatever is expected", () => {
  expect(expectedNow(pickup, at("09:30"), at("09:29"))).toBe(at("09:30"));
  expect(expectedNow(pickup, at("09:30"), at("09:30"))).toBe(at("09:31"));
  expect(expectedNow(pickup, at("09:40"), at("09:30"))).toBe(at("09:40"));
  expect(expectedNow({ ...pickup, arrivedAt: at("09:29") }, at("09:29"), at("09:30"))).toBe(at("09:29"));
});

it("it is news when by one time somebody is late and by the other not", () => {
  expect(tellsOtherwise(pickup, at("09:30"), at("09:31"))).toBe(true);
  expect(tellsOtherwise(pickup, at("09:20"), at("09:30"))).toBe(false);
  expect(tellsOtherwise(pickup, at("09:31"), at("09:50"))).toBe(false);
});

// Promised: there by 10:00, and 40 minutes aboard at most.
it("who is aboard is promised the earlier of arrival and longest ride, and is told when both cannot be", () => {
  expect(promisedBy(dropoff)).toBe(at("10:00"));
  const aboard = { ...dropoff, boardedAt: at("09:15") };
  expect(promisedBy(aboard)).toBe(at("09:55")); // 09:15 and 40 minutes
  expect(promisedBy({ ...dropoff, boardedAt: at("09:30") })).toBe(at("10:00"));
  expect(tellsOtherwise(aboard, at("09:50"), at("09:57"))).toBe(true);
});

it("a promise is named when its chance is low and its time near, and not at each look anew", () => {
  const rule = { below: 0.4, above: 0.6, tellBelow: 0.3, namedWithin: minutes(60) };
  const seen = (chance: number | undefined, isEndangered: boolean, now = "08:45") =>
    isLikelyToBreak({ ...pickup, isEndangered }, chance, { rule, now: at(now) });
  expect([0.3, 0.4, 0.5].map((chance) => seen(chance, false))).toEqual([true, false, false]);
  // Once named it takes more than that to be named no longer.
  expect([0.3, 0.5, 0.6].map((chance) => seen(chance, true))).toEqual([true, true, false]);
  // Promised by 09:30: more than an hour before much may still change.
  expect([seen(0.1, false, "08:29"), seen(0.1, false, "08:30")]).toEqual([false, true]);
  expect(seen(undefined, true)).toBe(false);
});
