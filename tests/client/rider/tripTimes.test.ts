import { expect, it } from "vitest";
import { sortTrips } from "../../../client/rider/tripTimes.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";

const now = Date.parse("2026-11-23T04:00:00Z");
const trip = (id: string, status: RiderTrip["status"], at: string) =>
  ({ id, status, requested: { at: `2026-11-${at}:00Z` }, actual: {} }) as unknown as RiderTrip;
const ids = (trips: RiderTrip[]) => trips.map((each) => each.id);

it("shows what is coming soonest first and what was latest first", () => {
  const { upcoming, past } = sortTrips(
    [
      trip("tomorrow", "assigned", "24T04:00"),
      trip("soon", "requested", "23T05:00"),
      trip("yesterday", "completed", "22T04:00"),
      trip("this morning", "noShow", "23T02:00"),
    ],
    now,
  );
  expect(ids(upcoming)).toEqual(["soon", "tomorrow"]);
  expect(ids(past)).toEqual(["this morning", "yesterday"]);
});

it("does not call past what was cancelled or refused before its time", () => {
  const { upcoming, ended, past } = sortTrips(
    [
      trip("cancelled for tomorrow", "cancelled", "24T04:00"),
      trip("refused for this evening", "refused", "23T15:00"),
      trip("cancelled this morning", "cancelled", "23T02:00"),
      trip("missed", "missed", "23T01:00"),
    ],
    now,
  );
  expect(ids(upcoming)).toEqual([]);
  expect(ids(ended)).toEqual(["refused for this evening", "cancelled for tomorrow"]);
  expect(ids(past)).toEqual(["cancelled this morning", "missed"]);
});

it("keeps an unassigned trip among the upcoming until its time is over", () => {
  const { upcoming, past } = sortTrips(
    [trip("still open", "unassigned", "23T06:00"), trip("over", "unassigned", "23T03:00")],
    now,
  );
  expect(ids(upcoming)).toEqual(["still open"]);
  expect(ids(past)).toEqual(["over"]);
});
