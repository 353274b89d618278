import { expect, it } from "vitest";
import { newsOf } from "../../../../server/services/records/news.ts";
import { at, desk, driver, monday, ofAda, onRun, rider, shift, trip } from "../../domain/facts/someFacts.ts";

const plain = { by: desk, at: at("09:00"), details: {} };
const ofTrip = { type: "trip.changed", tripId: trip, riderId: rider, serviceDay: monday };
const ofRun = { type: "run.changed", shiftId: shift, driverId: driver, serviceDay: monday };

it("who has to look anew is told by what a fact concerns", () => {
  const cancelled = { ...plain, kind: "trip.cancelled" as const };
  expect(newsOf({ ...cancelled, concerns: { ...ofAda, ...onRun } })).toEqual([ofTrip, ofRun]);
  // It was in no vehicle.
  expect(newsOf({ ...cancelled, concerns: ofAda })).toEqual([ofTrip]);
  expect(newsOf({ ...plain, kind: "stop.arrived", concerns: { ...ofAda, ...onRun } })).toEqual([ofRun]);
  expect(newsOf({ ...plain, kind: "run.ended", concerns: onRun })).toEqual([ofRun]);
  // A corrected time: the trip's people, and the driver whose run it is.
  const details = { action: "arrive" as const, act: "a", was: "b", is: "c" };
  const corrected = { ...plain, kind: "trip.actTimeCorrected" as const, details };
  expect(newsOf({ ...corrected, concerns: { ...ofAda, ...onRun } })).toEqual([ofTrip, ofRun]);
  expect(newsOf({ ...plain, kind: "clock.set", concerns: {}, details: { speed: 2 } })).toEqual([
    { type: "clock.changed" },
  ]);
});

it("that somebody looked is news to nobody", () => {
  expect(newsOf({ ...plain, kind: "trip.opened", concerns: ofAda })).toEqual([]);
  expect(newsOf({ ...plain, kind: "rider.found", concerns: { riderId: rider } })).toEqual([]);
});
