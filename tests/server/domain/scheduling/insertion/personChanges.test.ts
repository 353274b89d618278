import { describe, expect, it } from "vitest";
import type { Plan, Route } from "../../../../../server/domain/scheduling/index.ts";
import { personChanges } from "../../../../../server/domain/scheduling/insertion/personChanges.ts";
import { minutes, type Seconds } from "../../../../../shared/time/index.ts";
import { at, shiftId, tripId } from "../world.ts";

/** "Ada 09:00 09:30", picked up and let out; a dash for somebody who is aboard already. */
function route(van: string, ...rides: string[]): Route {
  const stops = rides.flatMap((ride) => {
    const [name = "", from = "", to = ""] = ride.split(" ");
    const stop = (kind: "pickup" | "dropoff", time: Seconds) =>
      ({ kind, tripId: tripId(name), arriveAt: time, beginAt: time, leaveAt: time }) as const;
    return [...(from === "-" ? [] : [stop("pickup", at(from))]), stop("dropoff", at(to))];
  });
  return { shiftId: shiftId(van), stops, departAt: at("08:00"), returnAt: at("18:00") };
}
const plan = (...routes: Route[]): Plan => ({ routes, unassigned: [] });

describe("what a change of plan means for people", () => {
  it("is nothing where nobody's time moves noticeably", () => {
    const before = route("van", "Ada 09:00 09:30");
    const hardly = {
      ...before,
      stops: before.stops.map((stop) => ({ ...stop, beginAt: (stop.beginAt + 0.4) as Seconds })),
    };
    expect(personChanges(plan(before), plan(hardly))).toEqual([]);
    expect(personChanges(plan(before), plan(before))).toEqual([]);
  });

  it("is minutes at either end, earlier counted below zero", () => {
    const [ada] = personChanges(plan(route("van", "Ada 09:00 09:30")), plan(route("van", "Ada 08:55 09:37")));
    expect(ada).toMatchObject({ pickupLater: minutes(-5), dropoffLater: minutes(7), vehicleChanged: false });
  });

  it("is another vehicle, even at the same times", () => {
    const [ada] = personChanges(plan(route("van", "Ada 09:00 09:30")), plan(route("bus", "Ada 09:00 09:30")));
    expect(ada).toMatchObject({ tripId: "Ada", vehicleChanged: true, pickupLater: 0 });
  });

  it("is being served or being left, with one side missing", () => {
    const changes = personChanges(
      plan(route("van", "Ada 09:00 09:30")),
      plan(route("van", "Bo 10:00 10:30")),
    );
    expect(changes.map((one) => [one.tripId, one.before !== undefined, one.after !== undefined])).toEqual([
      ["Ada", true, false],
      ["Bo", false, true],
    ]);
  });

  it("is only the arrival for somebody who is aboard", () => {
    const [ada] = personChanges(plan(route("van", "Ada - 09:30")), plan(route("van", "Ada - 09:40")));
    expect(ada).toMatchObject({ pickupLater: 0, dropoffLater: minutes(10) });
    expect(ada?.after?.pickupAt).toBeUndefined();
  });
});
