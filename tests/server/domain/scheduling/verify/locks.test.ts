import { describe, expect, it } from "vitest";
import {
  type Lock,
  nodeIndex,
  type Plan,
  type PlannedStop,
  type Problem,
} from "../../../../../server/domain/scheduling/index.ts";
import type { Seconds } from "../../../../../shared/time/index.ts";
import { at, between, problemOf, shift, shiftId, trip, tripId, underWay, wrongWith } from "../world.ts";

/** The van serves Ada and then Bo, each alone; the bus Cy. */
const trips = [
  trip("Ada", { from: 10, to: 20 }),
  trip("Bo", { from: 20, to: 10 }),
  trip("Cy", { from: 10, to: 20 }),
];
const stop = (kind: "pickup" | "dropoff", name: string, time: string): PlannedStop => ({
  kind,
  tripId: tripId(name),
  arriveAt: at(time),
  beginAt: at(time),
  leaveAt: (at(time) + 120) as Seconds,
});
const ride = (name: string, from: string, to: string) => [
  stop("pickup", name, from),
  stop("dropoff", name, to),
];
const plan: Plan = {
  routes: [
    {
      shiftId: shiftId("van"),
      departAt: at("08:50"),
      stops: [...ride("Ada", "09:00", "09:12"), ...ride("Bo", "09:14", "09:26")],
      returnAt: at("09:38"),
    },
    {
      shiftId: shiftId("bus"),
      departAt: at("08:50"),
      stops: ride("Cy", "09:00", "09:12"),
      returnAt: at("09:34"),
    },
  ],
  unassigned: [],
};
const wrong = (rest: Partial<Problem>, of = trips) =>
  wrongWith(problemOf(of, [shift("van"), shift("bus")], rest), plan);
const lockedBy = (...locks: Lock[]) => wrong({ locks });
const ref = (name: string, kind: "pickup" | "dropoff" = "pickup") => ({ tripId: tripId(name), kind });
const [van, bus] = [shiftId("van"), shiftId("bus")];

describe("a lock", () => {
  it("on a rider holds in that vehicle and is broken in another", () => {
    expect(lockedBy({ kind: "rider", tripId: tripId("Cy"), shiftId: bus })).toEqual([]);
    expect(lockedBy({ kind: "rider", tripId: tripId("Cy"), shiftId: van })).toEqual(["riderLockBroken"]);
  });

  it("on a vehicle asks for exactly its trips: none more, none less", () => {
    const vehicle = (...names: string[]): Lock => ({
      kind: "vehicle",
      shiftId: van,
      tripIds: names.map(tripId),
    });
    expect(lockedBy(vehicle("Ada", "Bo"))).toEqual([]);
    expect(lockedBy(vehicle("Ada"))).toEqual(["vehicleLockBroken"]);
    expect(lockedBy(vehicle("Ada", "Bo", "Cy"))).toEqual(["vehicleLockBroken"]);
  });

  it("on an order asks only for its own stops in its own vehicle", () => {
    const order = (shift: typeof van, ...stops: ReturnType<typeof ref>[]): Lock => ({
      kind: "order",
      shiftId: shift,
      stops,
    });
    expect(lockedBy(order(van, ref("Ada"), ref("Bo", "dropoff")))).toEqual([]);
    expect(lockedBy(order(van, ref("Bo"), ref("Ada", "dropoff")))).toEqual(["orderLockBroken"]);
    expect(lockedBy(order(bus, ref("Bo"), ref("Ada")))).toEqual([]);
  });

  it("on a time is about one end, from its first moment to its last", () => {
    const time = (window: string): Lock => ({
      kind: "time",
      stop: ref("Bo", "dropoff"),
      window: between(window),
    });
    expect(lockedBy(time("09:26-09:26"))).toEqual([]);
    expect(lockedBy(time("09:27-09:30"))).toEqual(["timeLockBroken"]);
    expect(lockedBy(time("09:20-09:25"))).toEqual(["timeLockBroken"]);
  });

  it("of each kind stands alone: all four together are each told", () => {
    expect(
      lockedBy(
        { kind: "rider", tripId: tripId("Cy"), shiftId: van },
        { kind: "vehicle", shiftId: bus, tripIds: [] },
        { kind: "order", shiftId: van, stops: [ref("Bo"), ref("Ada")] },
        { kind: "time", stop: ref("Ada"), window: between("08:00-08:30") },
      ),
    ).toEqual(["orderLockBroken", "riderLockBroken", "timeLockBroken", "vehicleLockBroken"]);
  });

  it("on a trip that is over asks nothing", () => {
    const gone = ref("Di");
    expect(
      lockedBy(
        { kind: "rider", tripId: gone.tripId, shiftId: van },
        { kind: "vehicle", shiftId: van, tripIds: ["Ada", "Bo", "Di"].map(tripId) },
        { kind: "order", shiftId: van, stops: [gone, ref("Ada")] },
        { kind: "time", stop: gone, window: between("08:00-08:30") },
      ),
    ).toEqual([]);
  });
});

describe("the committed stop", () => {
  const near = (name: string) =>
    underWay("bus", {
      position: { node: nodeIndex(9), availableAt: at("08:50") },
      leftStartAt: at("08:40"),
      aboard: [],
      committed: ref(name),
      breaksTaken: 0,
    });

  it("is the first thing that the vehicle does", () => {
    expect(wrong({ state: near("Cy") })).toEqual([]);
    expect(wrong({ state: near("Bo") })).toEqual(["committedStopMoved"]);
  });

  it("does not come after a break either", () => {
    const pause: PlannedStop = {
      kind: "break",
      breakIndex: 0,
      arriveAt: at("08:50"),
      beginAt: at("08:50"),
      leaveAt: at("08:51"),
    };
    const resting = {
      ...plan,
      routes: plan.routes.map((route) =>
        route.shiftId === bus ? { ...route, stops: [pause, ...route.stops] } : route,
      ),
    };
    const problem = problemOf(trips, [shift("van"), shift("bus")], { state: near("Cy") });
    expect(wrongWith(problem, resting)).toContain("committedStopMoved");
  });

  it("of a trip that is cancelled binds nobody", () => {
    expect(wrong({ state: near("Di") })).toEqual([]);
  });
});
