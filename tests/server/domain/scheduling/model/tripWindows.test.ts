import { describe, expect, it } from "vitest";
import { type TripLimits, tripLimits } from "../../../../../server/domain/scheduling/model/tripWindows.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { at, between, clock, trip, tripId } from "../world.ts";

const ada = trip("Ada", {
  from: 10,
  to: 30,
  ready: "09:00-09:30",
  there: "09:20-10:20",
  maxRideTime: minutes(40),
});
const told = (limits: TripLimits) => [
  ...[limits.pickup, limits.dropoff].map((window) => `${clock(window.earliest)}-${clock(window.latest)}`),
  limits.maxRideTime / 60,
];
const lock = (kind: "pickup" | "dropoff", window: string, name = "Ada") => ({
  kind: "time" as const,
  stop: { tripId: tripId(name), kind },
  window: between(window),
});

describe("the limits of a trip", () => {
  it("are its own windows and ride limit", () => {
    expect(told(tripLimits(ada, { timeLocks: [] }))).toEqual(["09:00-09:30", "09:20-10:20", 40]);
  });

  it("are narrowed by what was promised, never widened", () => {
    const promise = { pickup: between("08:50-09:10"), latestArrival: at("10:00"), maxRideTime: minutes(50) };
    expect(told(tripLimits({ ...ada, promise }, { timeLocks: [] }))).toEqual([
      "09:00-09:10",
      "09:20-10:00",
      40,
    ]);
  });

  it("are narrowed by a dispatcher's time lock on either end, and not by one on somebody else", () => {
    const timeLocks = [
      lock("pickup", "09:05-09:15"),
      lock("dropoff", "09:00-09:50"),
      lock("pickup", "11:00-11:01", "Bo"),
    ];
    expect(told(tripLimits(ada, { timeLocks }))).toEqual(["09:05-09:15", "09:20-09:50", 40]);
  });

  it("bear what the day has already made late: each by its own minutes", () => {
    const tolerance = { pickupLate: minutes(3), dropoffLate: minutes(5), rideOver: minutes(7) };
    expect(told(tripLimits(ada, { timeLocks: [], tolerance }))).toEqual(["09:00-09:33", "09:20-10:25", 47]);
  });

  it("of somebody aboard end when the longest ride ends", () => {
    // Boarded 09:10: 40 minutes end at 09:50. Boarded 09:45: the window shuts first.
    expect(told(tripLimits(ada, { timeLocks: [], boardedAt: at("09:10") }))[1]).toBe("09:20-09:50");
    expect(told(tripLimits(ada, { timeLocks: [], boardedAt: at("09:45") }))[1]).toBe("09:20-10:20");
  });
});
