import { describe, expect, it } from "vitest";
import { nodeIndex } from "../../../../../server/domain/scheduling/index.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { at, between, clock, problemOf, shift, shiftId, street, trip, tripId, underWay } from "../world.ts";

/** Pick-up and drop-off window of the first trip, after compilation. */
function windows(problem: Parameters<typeof compileProblem>[0]): string[] {
  const { earliest, latest, tripCount } = compileProblem(problem);
  return [0, tripCount].map((node) => `${clock(earliest[node] ?? 0)}-${clock(latest[node] ?? 0)}`);
}

describe("the windows of a compiled trip", () => {
  it("are tightened by the way between its ends and by the ride limit", () => {
    const ada = trip("Ada", { from: 10, to: 30, ready: "09:00-09:20", maxRideTime: minutes(30) });
    // Out at the earliest 09:00 + 2 boarding + 20 way = 09:22; at the latest 09:20 + 2 + 30 ride = 09:52.
    expect(windows(problemOf([ada], [shift("van")]))).toEqual(["09:00-09:20", "09:22-09:52"]);
  });

  it("are not tightened by the direct way where another may be shorter", () => {
    const ada = trip("Ada", { from: 10, to: 30, ready: "09:00-09:20", there: "09:00-09:40" });
    // By some third place it is 5 minutes: out at 09:00 + 2 + 5 = 09:07, in at the latest 09:40 - 5 - 2 = 09:33 (but 09:20 was asked for).
    const matrix = { ...street, leastRide: () => minutes(5) };
    expect(windows(problemOf([ada], [shift("van")], { matrix }))).toEqual(["09:00-09:20", "09:07-09:40"]);
  });

  it("let an appointment push the pick-up: no use in boarding earlier than the ride limit before it", () => {
    const bo = trip("Bo", { from: 10, to: 30, there: "10:00-10:10", maxRideTime: minutes(30) });
    // In at the earliest 10:00 - 30 - 2 = 09:28; at the latest 10:10 - 20 way - 2 = 09:48.
    expect(windows(problemOf([bo], [shift("van")]))).toEqual(["09:28-09:48", "10:00-10:10"]);
  });

  it("keep promise and time lock as well as the request", () => {
    const promise = { pickup: between("09:05-09:15"), latestArrival: at("09:45"), maxRideTime: minutes(25) };
    const ada = trip("Ada", { from: 10, to: 30, ready: "09:00-09:20", promise });
    const lock = {
      kind: "time" as const,
      stop: { tripId: tripId("Ada"), kind: "pickup" as const },
      window: between("09:10-09:30"),
    };
    // In 09:10-09:15. Out from 09:10 + 2 + 20 = 09:32 until the smaller of 09:45 and 09:15 + 2 + 25 = 09:42.
    expect(windows(problemOf([ada], [shift("van")], { locks: [lock] }))).toEqual([
      "09:10-09:15",
      "09:32-09:42",
    ]);
  });

  it("turn the ride limit of somebody aboard into a latest arrival", () => {
    const ada = trip("Ada", { from: 10, to: 30, maxRideTime: minutes(40) });
    const state = underWay("van", {
      position: { node: nodeIndex(12), availableAt: at("09:05") },
      leftStartAt: at("08:30"),
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("09:00") }],
      breaksTaken: 0,
    });
    const compiled = compileProblem(problemOf([ada], [shift("van")], { state }));
    expect(clock(compiled.latest[1] ?? 0)).toBe("09:40");
    expect([...compiled.fixedShift]).toEqual([0]);
  });
});

describe("a compiled shift under way", () => {
  const state = underWay("van", {
    position: { node: nodeIndex(7), availableAt: at("12:00") },
    leftStartAt: at("08:30"),
    aboard: [],
    breaksTaken: 1,
  });
  const pause = { window: between("11:00-12:00"), length: minutes(30), aboardAllowed: false };
  const van = shift("van", {
    maxDuration: minutes(540),
    breaks: [pause, { ...pause, window: between("14:00-15:00") }],
  });
  const compiled = compileProblem(problemOf([], [van], { state }));

  it("begins where the vehicle is and must be back by the duration counted since it left", () => {
    expect([compiled.location[0], clock(compiled.earliest[0] ?? 0)]).toEqual([7, "12:00"]);
    // Left 08:30; nine hours later is 17:30, before the end of the shift at 18:00.
    expect(clock(compiled.latest[1] ?? 0)).toBe("17:30");
    expect(compiled.maxDuration[0]).toBe(Infinity);
  });

  it("still owes only the breaks not taken", () => {
    expect(compiled.breaks[0]?.map((left) => clock(left.earliest))).toEqual(["14:00"]);
  });
});

describe("a dense compilation", () => {
  it("holds the same travel times in one array", () => {
    const problem = problemOf([trip("Ada", { from: 10, to: 30 })], [shift("van")]);
    const dense = compileProblem(problem, { dense: true });
    const lazy = compileProblem(problem);
    for (const from of [0, 1, 2, 3]) {
      for (const to of [0, 1, 2, 3])
        expect(dense.travel.time(from, to, 0)).toBe(lazy.travel.time(from, to, 0));
    }
    expect(shiftId("van")).toBe(problem.shifts[0]?.id);
  });
});
