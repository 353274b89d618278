import { pairRefusal } from "../../../../server/domain/scheduling/constraints/compatibility.ts";
import type { Refusal } from "../../../../server/domain/scheduling/constraints/refusal.ts";
import {
  type DayState,
  dayWeights,
  load,
  noCost,
  nodeIndex,
  type Plan,
  type Problem,
  type Shift,
  type TimeWindow,
  type TravelTimeMatrix,
  type Trip,
  verifyPlan,
} from "../../../../server/domain/scheduling/index.ts";
import { RouteScheduler } from "../../../../server/domain/scheduling/timing/routeScheduler.ts";
import type { Timeline } from "../../../../server/domain/scheduling/timing/timeline.ts";
import { compileProblem } from "../../../../server/domain/scheduling/walking.ts";
import { meters } from "../../../../shared/geo/index.ts";
import type { RiderId, ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { minutes, type Seconds, seconds } from "../../../../shared/time/index.ts";

/**
 * A town of one straight street: place 0 is the depot, place 10 lies ten minutes' drive (5 km) from it. So every sum in
 * the tests can be done in the head.
 */
export const street: TravelTimeMatrix = {
  timeDependent: false,
  travelTime: (from, to) => minutes(Math.abs(from - to)),
  lowerBound: (from, to) => minutes(Math.abs(from - to)),
  distance: (from, to) => meters(500 * Math.abs(from - to)),
};

/** The street from 08:00 to 09:00 at half speed; FIFO, since arrival never falls when departure rises. */
export const rushHour: TravelTimeMatrix = {
  ...street,
  timeDependent: true,
  travelTime: (from, to, departAt) => {
    let left = 60 * Math.abs(from - to);
    let now: number = departAt;
    const slow = (until: number, speed: number) => {
      const driven = Math.min(left, Math.max(0, until - now) * speed);
      left -= driven;
      now += driven / speed;
    };
    slow(at("08:00"), 1);
    slow(at("09:00"), 0.5);
    return seconds(now + left - departAt);
  },
};

/** "08:30" in seconds since midnight. */
export function at(clock: string): Seconds {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return minutes(60 * hour + minute);
}
/** Seconds since midnight as "08:30"; whole minutes of the nearest second. */
export function clock(time: number): string {
  const minute = Math.floor(Math.round(time) / 60);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** "08:00-08:20" */
export function between(text: string): TimeWindow {
  const [from = "", until = ""] = text.split("-");
  return { earliest: at(from), latest: at(until) };
}
export const allDay = between("00:00-24:00");

export const tripId = (name: string) => name as TripId;
export const shiftId = (name: string) => name as ShiftId;
export const riderId = (name: string) => name as RiderId;

interface TripSketch extends Partial<Omit<Trip, "id" | "pickup" | "dropoff">> {
  from: number;
  to: number;
  /** Pick-up window. */
  ready?: string;
  /** Drop-off window. */
  there?: string;
  /** Minutes at each end; default 2. */
  dwell?: number;
}

/** A walking rider of the same name as the trip, who may ride for an hour. */
export function trip(name: string, sketch: TripSketch): Trip {
  const { from, to, ready, there, dwell = 2, ...rest } = sketch;
  return {
    id: tripId(name),
    riderId: riderId(name),
    pickup: {
      node: nodeIndex(from),
      window: ready === undefined ? allDay : between(ready),
      dwell: minutes(dwell),
    },
    dropoff: {
      node: nodeIndex(to),
      window: there === undefined ? allDay : between(there),
      dwell: minutes(dwell),
    },
    load: load({ ambulatory: 1 }),
    maxRideTime: minutes(60),
    priorityClass: 1,
    applicationOrder: 0,
    ...rest,
  };
}

interface ShiftSketch extends Partial<Omit<Shift, "id">> {
  hours?: string;
}

/** Starts and ends in the depot, 08:00-18:00, three seats and a wheelchair place. */
export function shift(name: string, sketch: ShiftSketch = {}): Shift {
  const { hours = "08:00-18:00", ...rest } = sketch;
  const depot = { node: nodeIndex(0), window: between(hours) };
  return {
    id: shiftId(name),
    start: depot,
    end: depot,
    breaks: [],
    layouts: [load({ ambulatory: 3, wheelchair: 1, companion: 1 })],
    skills: [],
    ...rest,
  };
}

export function problemOf(trips: Trip[], shifts: Shift[], rest: Partial<Problem> = {}): Problem {
  return { matrix: street, trips, shifts, weights: { ...noCost, driveSecond: 1 }, ...rest };
}

/** One shift under way. */
export const underWay = (name: string, state: DayState): ReadonlyMap<ShiftId, DayState> =>
  new Map([[shiftId(name), state]]);

/** "+Ada +Bo -Ada -Bo" as node numbers of the compiled problem. */
export function nodesOf(problem: Problem, order: string): number[] {
  return order
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const index = problem.trips.findIndex((one) => one.id === word.slice(1));
      if (index < 0) throw new RangeError(`no trip ${word.slice(1)}`);
      return word.startsWith("+") ? index : problem.trips.length + index;
    });
}

/** The schedule of an order on the first shift; throws if there is none. */
export function timelineOf(problem: Problem, order: string): Timeline {
  const nodes = nodesOf(problem, order);
  const line = new RouteScheduler(compileProblem(problem)).schedule({
    shift: 0,
    nodes,
    length: nodes.length,
  });
  if (line === undefined) throw new Error(`no schedule for ${order}`);
  return line;
}

/** "+Ada 08:10" for each stop, with start and end as "leave" and "back". */
export function timesOf(line: Timeline): string[] {
  const { problem } = line;
  const name = (i: number) => {
    const event = line.event[i] ?? 0;
    if (event < 0) return "break";
    if (i === 0) return "leave";
    if (i === line.count - 1) return "back";
    const of = problem.problem.trips[event % problem.tripCount];
    return `${event < problem.tripCount ? "+" : "-"}${of?.id}`;
  };
  return Array.from({ length: line.count }, (_, i) => `${name(i)} ${clock(line.begin[i] ?? 0)}`);
}

/** The order of a planned route: "+Ada break -Ada". */
export function orderOf(plan: Plan, name: string): string {
  const route = plan.routes.find((one) => one.shiftId === name);
  return (route?.stops ?? [])
    .map((stop) => (stop.kind === "break" ? "break" : `${stop.kind === "pickup" ? "+" : "-"}${stop.tripId}`))
    .join(" ");
}

/** Codes of what is wrong with a plan, sorted. */
export const wrongWith = (problem: Problem, plan: Plan): string[] =>
  verifyPlan(problem, plan)
    .map((violation) => violation.code)
    .sort();

export const waitingList = (problem: Problem): Plan => ({
  routes: [],
  unassigned: problem.trips.map((one) => ({ tripId: one.id, reason: "new" })),
});

export { dayWeights, noCost };

/** The first reason why the first trip can never be on the first shift. */
export const neverBecause = (problem: Problem): Refusal | undefined =>
  pairRefusal(compileProblem(problem), { trip: 0, shift: 0 });
