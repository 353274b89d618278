import { expect, it } from "vitest";
import { nodeIndex, type Problem } from "../../../../../server/domain/scheduling/index.ts";
import { realisticSchedule } from "../../../../../server/domain/scheduling/timing/realisticSchedule.ts";
import { Timeline } from "../../../../../server/domain/scheduling/timing/timeline.ts";
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

function realistic(problem: Problem, order: string): string[] {
  const line = new Timeline(compileProblem(problem));
  const nodes = nodesOf(problem, order);
  realisticSchedule(line, { shift: 0, nodes, length: nodes.length });
  return timesOf(line);
}

it("is the ordinary schedule when there is one", () => {
  const problem = problemOf([trip("Ada", { from: 10, to: 20, ready: "09:00-09:10" })], [shift("van")]);
  expect(realistic(problem, "+Ada -Ada")).toEqual(timesOf(timelineOf(problem, "+Ada -Ada")));
});

it("says when a late vehicle will be there", () => {
  // Free at 09:00 only: at Ada's 09:10 instead of 08:30, out 09:22.
  const ada = trip("Ada", { from: 10, to: 20, ready: "08:20-08:30" });
  const problem = problemOf([ada], [shift("van", { hours: "09:00-18:00" })]);
  expect(realistic(problem, "+Ada -Ada")).toEqual(["leave 09:00", "+Ada 09:10", "-Ada 09:22", "back 09:44"]);
});

it("still keeps a ride limit where waiting allows it", () => {
  // Cy is late whatever happens (08:05); Ada can wait in her flat instead of in the vehicle: ride 22 as in the ordinary case.
  const cy = trip("Cy", { from: 5, to: 10, ready: "07:00-07:10" });
  const ada = trip("Ada", { from: 10, to: 30, maxRideTime: minutes(22) });
  const bo = trip("Bo", { from: 20, to: 30, ready: "09:00-09:10" });
  const times = realistic(problemOf([cy, ada, bo], [shift("van")]), "+Cy -Cy +Ada +Bo -Ada -Bo");
  expect(times).toContain("+Cy 08:05");
  expect(times).toContain("+Ada 08:48");
  expect(times).toContain("-Ada 09:12");
});

it("rests after the stop that the vehicle is about to reach, late as the break may be", () => {
  // The break should have begun by 09:00. Ada at 09:01, out 09:13, free 09:15: fifteen minutes late; before her it would be none.
  const pause = { window: between("08:30-09:00"), length: minutes(30), aboardAllowed: false };
  const state = underWay("van", {
    position: { node: nodeIndex(9), availableAt: at("09:00") },
    leftStartAt: at("08:00"),
    aboard: [],
    committed: { tripId: tripId("Ada"), kind: "pickup" },
    breaksTaken: 0,
  });
  const ada = trip("Ada", { from: 10, to: 20, ready: "09:00-09:10" });
  const problem = problemOf([ada], [shift("van", { breaks: [pause] })], { state });
  expect(realistic(problem, "+Ada -Ada").slice(1, 4)).toEqual(["+Ada 09:01", "-Ada 09:13", "break 09:15"]);
});
