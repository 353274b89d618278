import { describe, expect, it } from "vitest";
import {
  insertTrip,
  nodeIndex,
  type TravelTimeMatrix,
} from "../../../../../server/domain/scheduling/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import {
  between,
  orderOf,
  problemOf,
  rushHour,
  shift,
  street,
  timelineOf,
  timesOf,
  trip,
  tripId,
  waitingList,
  wrongWith,
} from "../world.ts";

describe("boarding and alighting", () => {
  it("take their own time at each end: the lift goes up for minutes", () => {
    const ada = trip("Ada", { from: 10, to: 20, ready: "09:00-09:10" });
    const slow = {
      ...ada,
      pickup: { ...ada.pickup, dwell: minutes(6) },
      dropoff: { ...ada.dropoff, dwell: minutes(4) },
    };
    // 09:00 + 6 + 10 = 09:16; 09:16 + 4 + 20 = 09:40.
    expect(timesOf(timelineOf(problemOf([slow], [shift("van")]), "+Ada -Ada"))).toEqual([
      ...["leave 08:50", "+Ada 09:00", "-Ada 09:16", "back 09:40"],
    ]);
    // The ride is the ten minutes between; boarding is no part of it.
    const strict = { ...slow, maxRideTime: minutes(10) };
    expect(timesOf(timelineOf(problemOf([strict], [shift("van")]), "+Ada -Ada"))).toContain("-Ada 09:16");
  });
});

describe("depots", () => {
  it("may be another for each shift, and at each end of it", () => {
    const hours = between("08:00-18:00");
    const far = shift("far", {
      start: { node: nodeIndex(5), window: hours },
      end: { node: nodeIndex(30), window: hours },
    });
    const ada = trip("Ada", { from: 10, to: 20, ready: "09:00-09:10" });
    // Five minutes out; 09:00 + 2 + 10 + 2 = 09:14 and ten more to place 30.
    expect(timesOf(timelineOf(problemOf([ada], [far]), "+Ada -Ada"))).toEqual([
      ...["leave 08:55", "+Ada 09:00", "-Ada 09:12", "back 09:24"],
    ]);
    // From the depot at 0 and back: 10 + 10 + 20 = 40 minutes' drive; from 5 to 30: 5 + 10 + 10 = 25.
    const problem = problemOf([ada], [shift("van"), far]);
    const result = insertTrip(problem, waitingList(problem), tripId("Ada"));
    expect(result).toMatchObject({ kind: "inserted", shiftId: "far", cost: 25 * 60 });
  });
});

describe("a street that is slower one way", () => {
  /** A minute a place outward, two homeward. */
  const slope: TravelTimeMatrix = {
    ...street,
    travelTime: (from, to) => minutes(to > from ? to - from : 2 * (from - to)),
    lowerBound: (from, to) => minutes(to > from ? to - from : 2 * (from - to)),
  };
  const out = trip("Out", { from: 10, to: 20, maxRideTime: minutes(10) });
  const home = (ride: number) =>
    trip("Home", { from: 20, to: 10, ready: "09:00-09:05", maxRideTime: minutes(ride) });
  const insert = (one: ReturnType<typeof trip>) => {
    const problem = problemOf([one], [shift("van")], { matrix: slope });
    return insertTrip(problem, waitingList(problem), one.id);
  };

  it("is driven as it is, each way by itself", () => {
    // Out: 10 + 10 and 40 back. Home: 20 out, then 20 with the rider and 20 to the depot.
    expect(insert(out)).toMatchObject({ kind: "inserted", cost: 60 * 60 });
    expect(insert(home(20))).toMatchObject({ kind: "inserted", cost: 60 * 60 });
  });

  it("makes a ride too long that would be short enough the other way", () => {
    expect(insert(home(19))).toMatchObject({
      kind: "rejected",
      reasons: [{ blocking: { code: "maxRideTime" } }],
    });
  });
});

describe("travel that depends on the hour", () => {
  const van = shift("van", { hours: "06:00-18:00" });

  it("is driven by the clock, and the plan keeps to it", () => {
    const ada = trip("Ada", { from: 10, to: 30, ready: "08:30-08:35" });
    const problem = problemOf([ada], [van], { matrix: rushHour });
    const result = insertTrip(problem, waitingList(problem), tripId("Ada"));
    if (result.kind === "rejected") throw new Error("Ada does not fit");
    expect(wrongWith(problem, result.plan)).toEqual([]);
    // The schedule of an empty street, checked against this one, drives too fast.
    const plain = insertTrip(problemOf([ada], [van]), waitingList(problem), tripId("Ada"));
    expect(plain.kind === "inserted" && wrongWith(problem, plain.plan)).toContain("drivesTooFast");
  });

  it("may refuse at eight what it allows at nine", () => {
    // From 08:32 the twenty minutes' way takes 28 of rush hour (14) and 6 after it: 34 > 30. At nine it takes 20.
    const at = (ready: string) => trip("Ada", { from: 10, to: 30, ready, maxRideTime: minutes(30) });
    const insert = (one: ReturnType<typeof trip>) => {
      const problem = problemOf([one], [van], { matrix: rushHour });
      return insertTrip(problem, waitingList(problem), one.id);
    };
    expect(insert(at("08:30-08:30"))).toMatchObject({
      kind: "rejected",
      reasons: [{ blocking: { code: "maxRideTime" } }],
    });
    expect(insert(at("09:00-09:00")).kind).toBe("inserted");
  });

  it("still takes two on one way", () => {
    const trips = [
      trip("Ada", { from: 10, to: 40, ready: "08:10-08:20" }),
      trip("Bo", { from: 20, to: 30, ready: "08:10-09:00" }),
    ];
    const problem = problemOf(trips, [van], { matrix: rushHour });
    const first = insertTrip(problem, waitingList(problem), tripId("Ada"));
    if (first.kind === "rejected") throw new Error("Ada does not fit");
    const second = insertTrip(problem, first.plan, tripId("Bo"));
    if (second.kind === "rejected") throw new Error("Bo does not fit");
    expect(orderOf(second.plan, "van")).toBe("+Ada +Bo -Bo -Ada");
    expect(wrongWith(problem, second.plan)).toEqual([]);
  });
});
