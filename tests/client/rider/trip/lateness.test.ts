import { expect, it } from "vitest";
import { latenessOf } from "../../../../client/rider/trip/lateness.ts";

const at = (time: string) => `2026-11-23T${time}:00Z`;
const trip = {
  status: "assigned" as const,
  promise: { pickupWindow: { from: at("04:00"), until: at("04:20") }, latestArrival: at("05:00") },
  estimated: { pickup: at("04:20"), dropoff: at("04:50") },
  actual: {},
};

it("says when the vehicle comes if that is after the promised time, from a minute on", () => {
  expect(latenessOf(trip)).toBeUndefined();
  expect(latenessOf({ ...trip, estimated: { ...trip.estimated, pickup: at("04:21") } })).toEqual({
    ...{ key: "trip.runsLate", expected: at("04:21"), until: at("04:20") },
  });
});

it("speaks of the arrival to whoever is aboard, and of nothing while the vehicle stands at the door", () => {
  const late = { pickup: at("04:30"), dropoff: at("05:10") };
  expect(
    latenessOf({ ...trip, status: "arrived", estimated: late, actual: { arrived: at("04:30") } }),
  ).toBeUndefined();
  // Boarded at 04:34 and promised half an hour at most: out by 05:00 by the arrival, by 05:04 by the ride.
  const promise = { ...trip.promise, rideUntil: at("05:00") };
  const aboard = {
    ...{ ...trip, promise, status: "boarded" as const, estimated: late, actual: { pickup: at("04:34") } },
  };
  expect(latenessOf(aboard)).toMatchObject({ key: "trip.arrivesLate", expected: at("05:10") });
  expect(latenessOf({ ...aboard, status: "completed" })).toBeUndefined();
});
