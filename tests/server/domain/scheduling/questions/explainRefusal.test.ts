import { describe, expect, it } from "vitest";
import {
  explainRefusal,
  insertTrip,
  load,
  nodeIndex,
  type Problem,
  type Shift,
} from "../../../../../server/domain/scheduling/index.ts";
import type { ContractId } from "../../../../../shared/ids/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { at, between, problemOf, rushHour, shift, trip, tripId, underWay, waitingList } from "../world.ts";

const contract = (name: string) => name as ContractId;
const explain = (problem: Problem, name: string, served: string[] = []) => {
  let plan = waitingList(problem);
  for (const other of served) {
    const result = insertTrip(problem, plan, tripId(other));
    if (result.kind === "inserted") ({ plan } = result);
  }
  return explainRefusal(problem, plan, tripId(name));
};
const alone = (one: ReturnType<typeof trip>, van: Shift) => explain(problemOf([one], [van]), one.id)[0];

describe("the smallest concession", () => {
  it("is minutes of the pick-up when the vehicle cannot be there in time", () => {
    // From the depot at 08:00 it is at place 30 at 08:30: thirteen minutes after 08:17.
    const ada = trip("Ada", { from: 30, to: 40, ready: "08:10-08:17" });
    expect(alone(ada, shift("van"))).toMatchObject({
      fits: false,
      blocking: { code: "pickupWindow" },
      concessions: [{ kind: "later", minutes: 13 }],
    });
  });

  it("is minutes earlier at the end of a shift", () => {
    // Home at 17:40 + 2 + 10 + 2 + 40 = 18:34.
    const ada = trip("Ada", { from: 30, to: 40, ready: "17:40-17:50" });
    expect(alone(ada, shift("van"))).toMatchObject({
      blocking: { code: "shiftHours" }, // nobody else is on the way
      concessions: [{ kind: "earlier", minutes: 34 }],
    });
  });

  it("is minutes longer aboard when the way is longer than the limit", () => {
    const ada = trip("Ada", { from: 10, to: 40, maxRideTime: minutes(25) });
    expect(alone(ada, shift("van"))).toMatchObject({
      blocking: { code: "maxRideTime" },
      concessions: [{ kind: "rideTime", minutes: 5 }],
    });
  });

  it("is another place when the layouts are the obstacle", () => {
    const ada = trip("Ada", { from: 10, to: 40, load: load({ wheelchair: 1 }) });
    const seats = shift("sedan", { layouts: [load({ ambulatory: 4 })] });
    // A standard chair may stand on a standard or a large place.
    expect(alone(ada, seats)).toMatchObject({
      blocking: { code: "noLayout" },
      concessions: [
        { kind: "place", place: "wheelchair" },
        { kind: "place", place: "largeWheelchair" },
      ],
    });
  });

  it("is another place, or minutes, when the place is taken at that hour", () => {
    const chair = { load: load({ wheelchair: 1 }) };
    const trips = [
      trip("Ada", { from: 10, to: 40, ready: "09:00-09:05", ...chair }),
      trip("Bo", { from: 20, to: 30, ready: "09:12-09:15", ...chair }),
    ];
    const [van] = explain(problemOf(trips, [shift("van")]), "Bo", ["Ada"]);
    expect(van).toMatchObject({ fits: false, blocking: { code: "capacity" } });
    expect(van?.fits === false && van.concessions[0]).toEqual({ kind: "place", place: "wheelchair" });
  });

  it("is a rule that people made, where it alone stands in the way", () => {
    const ada = trip("Ada", { from: 10, to: 40, contracts: [contract("dialysis")] });
    expect(alone(ada, shift("van", { contractId: contract("city") }))).toMatchObject({
      blocking: { code: "contract" },
      concessions: [{ kind: "waive", code: "contract" }],
    });
  });

  it("is any rule that people made: a list of vehicles, or a vehicle locked by hand", () => {
    const [van, bus] = [shift("van"), shift("bus")];
    const only = trip("Ada", { from: 10, to: 40, allowedShifts: [bus.id] });
    const never = trip("Ada", { from: 10, to: 40, forbiddenShifts: [van.id] });
    const lock = { kind: "vehicle" as const, shiftId: van.id, tripIds: [] };
    const waived = (problem: Problem) => {
      const [first] = explain(problem, "Ada");
      return first?.fits === false ? [first.blocking.code, first.concessions] : undefined;
    };
    for (const [problem, code] of [
      [problemOf([only], [van, bus]), "shiftNotAllowed"],
      [problemOf([never], [van, bus]), "shiftForbidden"],
      [problemOf([trip("Ada", { from: 10, to: 40 })], [van, bus], { locks: [lock] }), "vehicleLocked"],
    ] as const) {
      expect(waived(problem)).toEqual([code, [{ kind: "waive", code }]]);
    }
  });

  it("is nothing when two things stand in the way, each alone", () => {
    const needs = { skills: ["liftTrained"] };
    const ada = trip("Ada", { from: 10, to: 40, contracts: [contract("dialysis")], needs });
    expect(alone(ada, shift("van", { contractId: contract("city") }))).toMatchObject({
      blocking: { code: "contract" },
      concessions: [],
    });
  });

  it("comes first among all that work, and depends on the hour where the streets do", () => {
    // Leaving at 08:37 at the latest the twenty minutes' way takes 23 of rush hour and 8.5 more: 31.5, allowed are 25. Or 13 minutes
    // later: off at 08:50, ten of rush hour and fifteen. Or before it: off at 07:45, fifteen and twice five; in at 07:43, 47 earlier.
    const ada = trip("Ada", { from: 10, to: 30, ready: "08:30-08:35", maxRideTime: minutes(25) });
    const problem = problemOf([ada], [shift("van", { hours: "06:00-18:00" })], { matrix: rushHour });
    expect(explain(problem, "Ada")[0]).toMatchObject({
      blocking: { code: "maxRideTime" },
      concessions: [
        { kind: "rideTime", minutes: 7 },
        { kind: "later", minutes: 13 },
        { kind: "earlier", minutes: 47 },
      ],
    });
  });

  it("is sought when the driver's break is the obstacle", () => {
    // The break begins by 11:40, with nobody aboard. In at 11:10, Ada is out at 11:42 and the van free at 11:44: four minutes late.
    // Rest before her, from 11:00 to 11:30, and the van is ten minutes later at her door: 11:40 instead of 11:15.
    const pause = { window: between("11:00-11:40"), length: minutes(30), aboardAllowed: false };
    const ada = trip("Ada", { from: 10, to: 40, ready: "11:10-11:15" });
    const state = underWay("van", {
      position: { node: nodeIndex(0), availableAt: at("10:30") },
      leftStartAt: at("10:00"),
      aboard: [],
      breaksTaken: 0,
    });
    const [van] = explain(problemOf([ada], [shift("van", { breaks: [pause] })], { state }), "Ada");
    expect(van).toMatchObject({ fits: false, blocking: { code: "break" } });
    expect(van?.fits === false && van.concessions).toEqual([
      { kind: "earlier", minutes: 4 },
      { kind: "later", minutes: 25 },
    ]);
  });

  it("is nothing when the vehicle has no lift", () => {
    const ada = trip("Ada", { from: 10, to: 40, needs: { lift: true } });
    expect(alone(ada, shift("sedan"))).toMatchObject({ blocking: { code: "lift" }, concessions: [] });
  });
});

it("names the linked trip that finds no place, where the trip itself would", () => {
  // The way home would end at 17:40 + 2 + 30 + 2 + 10 = 18:24, after the shift.
  const trips = [
    trip("out", { from: 10, to: 40, ready: "09:00-09:10" }),
    trip("home", { from: 40, to: 10, ready: "17:40-17:50" }),
  ];
  const linked = [{ tripIds: ["out", "home"].map(tripId), sameRoute: false }];
  const problem = problemOf(trips, [shift("van")], { linked });
  expect(explain(problem, "out")).toMatchObject([
    { fits: false, blocking: { code: "linkedTrip", values: { tripId: "home" } }, concessions: [] },
  ]);
  // With another vehicle for the evening both fit, on whichever vehicle the way out is.
  const evening = problemOf(trips, [shift("van"), shift("late", { hours: "08:00-20:00" })], { linked });
  expect(explain(evening, "out").map((one) => one.fits)).toEqual([true, true]);
});

it("says where the trip would fit after all", () => {
  const ada = trip("Ada", { from: 10, to: 40 });
  expect(alone(ada, shift("van"))).toEqual({ shiftId: "van", fits: true });
});
