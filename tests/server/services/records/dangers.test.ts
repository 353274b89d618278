import { expect, it } from "vitest";
import { expectedNow, promisedBy, tellsOtherwise } from "../../../../server/services/records/dangers.ts";
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
