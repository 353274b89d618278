import { describe, expect, it } from "vitest";
import { nodeIndex, type Problem } from "../../../../../server/domain/scheduling/index.ts";
import { RouteScheduler } from "../../../../../server/domain/scheduling/timing/routeScheduler.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import {
  at,
  between,
  nodesOf,
  problemOf,
  shift,
  timelineOf,
  timesOf,
  trip,
  tripId,
  underWay,
} from "../world.ts";

const lunch = (window: string, aboardAllowed = false) => ({
  window: between(window),
  length: minutes(30),
  aboardAllowed,
});
const feasible = (problem: Problem, order: string) => {
  const nodes = nodesOf(problem, order);
  return new RouteScheduler(compileProblem(problem)).isFeasible({ shift: 0, nodes, length: nodes.length });
};
const ada = trip("Ada", { from: 10, to: 20, ready: "11:00-11:10" });
const bo = trip("Bo", { from: 20, to: 10, ready: "13:00-13:10" });

describe("the driver's break", () => {
  it("is taken where nobody is aboard, where the last stop was", () => {
    // Ada out at 11:00 + 2 + 10 = 11:12, free 11:14; the break opens at 11:30.
    const line = timelineOf(
      problemOf([ada, bo], [shift("van", { breaks: [lunch("11:30-12:30")] })]),
      "+Ada -Ada +Bo -Bo",
    );
    expect(timesOf(line)).toContain("break 11:30");
  });

  it("refuses an order that leaves no room for it", () => {
    // With Bo at 11:30 the vehicle is never empty from 11:00 until 11:42 + 2; the break must begin by 11:40 and ends 12:10.
    const soon = trip("Bo", { from: 20, to: 10, ready: "11:30-11:32" });
    const van = shift("van", { breaks: [lunch("11:10-11:40")] });
    expect(feasible(problemOf([ada, soon], [van]), "+Ada -Ada +Bo -Bo")).toBe(false);
    // Free at 11:14 + 30 = 11:44: with Bo's window at 11:44 it fits exactly.
    const later = trip("Bo", { from: 20, to: 10, ready: "11:40-11:44" });
    expect(feasible(problemOf([ada, later], [van]), "+Ada -Ada +Bo -Bo")).toBe(true);
  });

  it("may be taken with people aboard only if that is allowed", () => {
    const long = trip("Cy", {
      from: 10,
      to: 20,
      ready: "11:00-11:10",
      there: "12:30-12:40",
      maxRideTime: minutes(120),
    });
    const van = (aboard: boolean) => shift("van", { breaks: [lunch("11:10-11:40", aboard)] });
    // The ride lasts from 11:02 to 12:30 at least: all of the window.
    expect(feasible(problemOf([long], [van(true)]), "+Cy -Cy")).toBe(true);
    expect(feasible(problemOf([long], [van(false)]), "+Cy -Cy")).toBe(false);
  });

  it("costs nothing before the vehicle leaves or after it is back", () => {
    const before = timelineOf(problemOf([bo], [shift("van", { breaks: [lunch("08:30-09:00")] })]), "+Bo -Bo");
    expect(timesOf(before)).toEqual(["leave 12:40", "+Bo 13:00", "-Bo 13:12", "back 13:24"]);
    const after = timelineOf(
      problemOf([ada], [shift("van", { breaks: [lunch("11:00-12:00")] })]),
      "+Ada -Ada",
    );
    expect(timesOf(after)).toEqual(["leave 10:50", "+Ada 11:00", "-Ada 11:12", "back 11:34"]);
  });

  it("is not taken at the door of a rider whom the vehicle is about to reach", () => {
    const near = (committed: boolean) =>
      problemOf(
        [trip("Ada", { from: 10, to: 20, ready: "11:00-12:30" })],
        [shift("van", { breaks: [lunch("11:00-11:30")] })],
        {
          state: underWay("van", {
            position: { node: nodeIndex(9), availableAt: at("11:00") },
            leftStartAt: at("10:00"),
            aboard: [],
            ...(committed ? { committed: { tripId: tripId("Ada"), kind: "pickup" as const } } : {}),
            breaksTaken: 0,
          }),
        },
      );
    // A minute from Ada's door: in at 11:01, out at 11:13, free at 11:15. Without the commitment resting first is as good.
    expect(timesOf(timelineOf(near(true), "+Ada -Ada"))).toEqual([
      ...["leave 11:00", "+Ada 11:01", "-Ada 11:13", "break 11:15", "back 12:05"],
    ]);
    expect(timesOf(timelineOf(near(false), "+Ada -Ada"))).toContain("break 11:00");
  });

  it("comes in order with a second one", () => {
    const van = shift("van", { breaks: [lunch("11:10-12:00"), lunch("12:00-12:30")] });
    const line = timelineOf(problemOf([ada, bo], [van]), "+Ada -Ada +Bo -Bo");
    expect(timesOf(line).filter((word) => word.startsWith("break"))).toEqual(["break 11:14", "break 12:00"]);
  });
});
