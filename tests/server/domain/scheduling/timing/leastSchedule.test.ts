import { describe, expect, it } from "vitest";
import type { Problem } from "../../../../../server/domain/scheduling/index.ts";
import { RouteScheduler } from "../../../../../server/domain/scheduling/timing/routeScheduler.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { nodesOf, problemOf, rushHour, shift, timelineOf, timesOf, trip } from "../world.ts";

/** Why the order has no schedule. */
function conflictOf(problem: Problem, order: string): string {
  const scheduler = new RouteScheduler(compileProblem(problem));
  const nodes = nodesOf(problem, order);
  if (scheduler.isFeasible({ shift: 0, nodes, length: nodes.length })) return "none";
  const { conflict } = scheduler;
  const of = problem.trips[conflict?.trip ?? -1]?.id;
  return [conflict?.kind, of, conflict?.end].filter((word) => word !== undefined).join(" ");
}

describe("windows", () => {
  const ada = trip("Ada", { from: 10, to: 30, ready: "08:30-08:45" });

  it("are waited for", () => {
    // Ten minutes' drive for 08:30, so leave at 08:20. 08:30 + 2 + 20 = 08:52; 08:52 + 2 + 30 = 09:24.
    expect(timesOf(timelineOf(problemOf([ada], [shift("van")]), "+Ada -Ada"))).toEqual([
      "leave 08:20",
      "+Ada 08:30",
      "-Ada 08:52",
      "back 09:24",
    ]);
  });

  it("are missed when the stops before take too long", () => {
    const bo = trip("Bo", { from: 40, to: 50 });
    // 08:00 + 40 + 2 + 10 + 2 + 40 = 09:34 at Ada's, after 08:45.
    expect(conflictOf(problemOf([ada, bo], [shift("van")]), "+Bo -Bo +Ada -Ada")).toBe("window Ada pickup");
  });

  it("of the shift's end count like a rider's", () => {
    // Back at 09:24 at the earliest.
    expect(conflictOf(problemOf([ada], [shift("van", { hours: "08:00-09:23" })]), "+Ada -Ada")).toBe(
      "shiftHours",
    );
    expect(conflictOf(problemOf([ada], [shift("van", { hours: "08:00-09:24" })]), "+Ada -Ada")).toBe("none");
  });
});

describe("ride limits", () => {
  // The vehicle waits at Bo's door with Ada aboard: 08:12 + 2 to 09:00 there; Ada out at 09:12.
  const ada = (maxRide: number, ready = "08:00-10:00") =>
    trip("Ada", { from: 10, to: 30, ready, maxRideTime: minutes(maxRide) });
  const bo = trip("Bo", { from: 20, to: 30, ready: "09:00-09:10" });
  const order = "+Ada +Bo -Ada -Bo";

  it("are kept by picking up later, where waiting allows it", () => {
    // Out at 09:00 + 2 + 10 = 09:12; a ride of 22 minutes (10 + 2 + 10) asks for leaving Ada's door at 08:50.
    expect(timesOf(timelineOf(problemOf([ada(22), bo], [shift("van")]), order))).toEqual([
      "leave 08:38",
      "+Ada 08:48",
      "+Bo 09:00",
      "-Ada 09:12",
      "-Bo 09:14",
      "back 09:46",
    ]);
  });

  it("cannot be kept below the time of the way and the stops between", () => {
    expect(conflictOf(problemOf([ada(21), bo], [shift("van")]), order)).toBe("ride Ada dropoff");
  });

  it("cannot be kept if the window shuts before the pick-up could be late enough", () => {
    // Ada's window shuts at 08:30: in at the latest 08:30, out at 09:12 is 40 minutes after 08:32.
    expect(conflictOf(problemOf([ada(39, "08:00-08:30"), bo], [shift("van")]), order)).toBe(
      "ride Ada dropoff",
    );
    expect(conflictOf(problemOf([ada(40, "08:00-08:30"), bo], [shift("van")]), order)).toBe("none");
  });

  it("of two riders push each other", () => {
    // Ada's delay to 08:48 lengthens nothing for Cy, who boards before her and rides 08:48 - ...: in 08:46, out 09:16.
    const cy = (maxRide: number) => trip("Cy", { from: 10, to: 30, maxRideTime: minutes(maxRide) });
    // Cy: board 2, then Ada 2, way 10, Bo 2, way 10, Ada out 2 = 28 minutes at least.
    const problem = (maxRide: number) => problemOf([ada(22), bo, cy(maxRide)], [shift("van")]);
    expect(conflictOf(problem(28 - 2), "+Cy +Ada +Bo -Ada -Cy -Bo")).toBe("none");
    expect(conflictOf(problem(25), "+Cy +Ada +Bo -Ada -Cy -Bo")).toBe("ride Cy dropoff");
  });
});

describe("the longest duration of a shift", () => {
  const ada = trip("Ada", { from: 10, to: 30, ready: "09:00-09:30" });

  it("is kept by leaving later", () => {
    // 10 + 2 + 20 + 2 + 30 = 64 minutes of work, whenever it begins.
    expect(conflictOf(problemOf([ada], [shift("van", { maxDuration: minutes(64) })]), "+Ada -Ada")).toBe(
      "none",
    );
    expect(conflictOf(problemOf([ada], [shift("van", { maxDuration: minutes(63) })]), "+Ada -Ada")).toBe(
      "duration",
    );
  });

  it("is missed by two appointments too far apart", () => {
    const bo = trip("Bo", { from: 10, to: 20, ready: "16:00-16:10" });
    // From leaving at 09:20 at the latest (for 09:30) to 16:00 + 2 + 10 + 2 + 20 = 16:34 is 7 h 14.
    const problem = (duration: number) =>
      problemOf([ada, bo], [shift("van", { maxDuration: minutes(duration) })]);
    expect(conflictOf(problem(434), "+Ada -Ada +Bo -Bo")).toBe("none");
    expect(conflictOf(problem(433), "+Ada -Ada +Bo -Bo")).toBe("duration");
  });
});

describe("time-dependent travel", () => {
  it("is driven at the speed of the hour", () => {
    const ada = trip("Ada", { from: 10, to: 30, ready: "08:30-08:45" });
    // From 08:32 at half speed: 14 of the 20 minutes' way until 09:00, the other 6 at full speed: 09:06.
    const problem = problemOf([ada], [shift("van", { hours: "06:00-18:00" })], { matrix: rushHour });
    expect(timesOf(timelineOf(problem, "+Ada -Ada"))).toContain("-Ada 09:06");
  });

  it("may need a later pick-up to keep a ride short", () => {
    const slow = trip("Ada", { from: 10, to: 30, ready: "08:00-09:30", maxRideTime: minutes(25) });
    const problem = problemOf([slow], [shift("van", { hours: "06:00-18:00" })], { matrix: rushHour });
    const line = timelineOf(problem, "+Ada -Ada");
    // With r minutes of rush hour left, the way takes r + (20 - r / 2) = 20 + r / 2 <= 25, so r <= 10: off at 08:50, in at 08:48.
    expect(timesOf(line).slice(1, 3)).toEqual(["+Ada 08:48", "-Ada 09:15"]);
  });
});
