import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import { bestEffortSchedule } from "../insertion/bestEffortSchedule.ts";
import { PlanBook, replaceRoute } from "../insertion/planBook.ts";
import type { CompiledProblem } from "../model/compiledProblem.ts";
import { compileProblem } from "../model/compileProblem.ts";
import { isBreakTaken } from "../model/compileShifts.ts";
import { locksByTrip } from "../model/compileTrips.ts";
import type { Plan, Route, TripStop } from "../model/plan.ts";
import type { Problem, ShiftTolerance, TripTolerance } from "../model/problem.ts";
import { boardedAt, type TripLimits, tripLimits } from "../model/tripWindows.ts";
import { longestDriving } from "../timing/continuousDriving.ts";
import { toRoute } from "../timing/toRoute.ts";

/** A limit that the day has broken already. */
export type Relaxation =
  | {
      readonly tripId: TripId;
      readonly shiftId: ShiftId;
      readonly limit: "pickup" | "arrival" | "rideTime";
      readonly by: Seconds;
      /** Whether the rider was promised it. */
      readonly promised: boolean;
    }
  | {
      readonly shiftId: ShiftId;
      readonly limit: "shiftStart" | "shiftEnd" | "driving" | "break";
      readonly by: Seconds;
    };

export interface Reality {
  /** The problem with `tolerances`: what is late may be that late, and no later. */
  readonly problem: Problem;
  /** The same stops in the same order, at the times at which they can now happen. */
  readonly plan: Plan;
  readonly relaxations: readonly Relaxation[];
}

/**
 * Fits a plan to what has happened (vehicles late, service longer than thought): retimes every route from the shifts'
 * state, and lets each limit that can no longer be kept in this order be missed by exactly as much as that costs. To be
 * called before insertion, verification or improvement on a day under way; a plan in which nothing is late is only retimed.
 */
export function relaxToReality(problem: Problem, plan: Plan): Reality {
  const { tolerances: _, ...strict } = problem;
  const compiled = compileProblem(strict);
  const book = new PlanBook(compiled, plan);
  const trips = new Map<TripId, TripTolerance>();
  const shifts = new Map<ShiftId, ShiftTolerance>();
  const relaxations: Relaxation[] = [];
  let retimed = plan;
  for (const { shiftId } of plan.routes) {
    const shift = compiled.shiftIndex.get(shiftId) ?? -1;
    const nodes = book.routes[shift];
    const { line, late } = bestEffortSchedule(book, { shift, nodes, length: nodes.length });
    const route = toRoute(line);
    retimed = replaceRoute(retimed, route);
    if (late) noteLateness({ compiled, route, driven: longestDriving(line), trips, shifts, relaxations });
  }
  return { problem: { ...strict, tolerances: { trips, shifts } }, plan: retimed, relaxations };
}

interface Notes {
  readonly compiled: CompiledProblem;
  readonly route: Route;
  /** Longest time at the wheel without a break. */
  readonly driven: number;
  readonly trips: Map<TripId, TripTolerance>;
  readonly shifts: Map<ShiftId, ShiftTolerance>;
  readonly relaxations: Relaxation[];
}

function noteLateness(notes: Notes): void {
  const pickups = new Map<TripId, TripStop>();
  for (const stop of notes.route.stops) {
    if (stop.kind === "pickup") pickups.set(stop.tripId, stop);
    else if (stop.kind === "dropoff") noteTrip(notes, { pickup: pickups.get(stop.tripId), dropoff: stop });
  }
  noteShift(notes);
}

function noteTrip(notes: Notes, stops: { pickup: TripStop | undefined; dropoff: TripStop }): void {
  const { problem } = notes.compiled;
  const { tripId } = stops.dropoff;
  const trip = problem.trips[notes.compiled.tripIndex.get(tripId) ?? -1];
  if (trip === undefined) return;
  const timeLocks = locksByTrip(problem.locks ?? []).get(tripId) ?? [];
  const limits: TripLimits = tripLimits(trip, { timeLocks });
  const since = stops.pickup?.leaveAt ?? boardedAt(problem.state?.get(notes.route.shiftId), trip);
  const late = {
    pickupLate: over((stops.pickup?.beginAt ?? limits.pickup.latest) - limits.pickup.latest),
    dropoffLate: over(stops.dropoff.beginAt - limits.dropoff.latest),
    rideOver: over(since === undefined ? 0 : stops.dropoff.beginAt - since - limits.maxRideTime),
  };
  if (late.pickupLate + late.dropoffLate + late.rideOver === 0) return;
  notes.trips.set(tripId, late);
  const add = (limit: "pickup" | "arrival" | "rideTime", by: Seconds, promised: boolean) => {
    if (by > 0) notes.relaxations.push({ tripId, shiftId: notes.route.shiftId, limit, by, promised });
  };
  const promised = trip.promise;
  add("pickup", late.pickupLate, promised !== undefined);
  const arrivalPromised =
    promised?.latestArrival !== undefined && stops.dropoff.beginAt > promised.latestArrival;
  add("arrival", late.dropoffLate, arrivalPromised);
  add("rideTime", late.rideOver, promised?.maxRideTime !== undefined);
}

function noteShift({ compiled, route, driven, shifts, relaxations }: Notes): void {
  const { shiftId } = route;
  const s = compiled.shiftIndex.get(shiftId) ?? -1;
  const end = compiled.latest[2 * compiled.tripCount + compiled.shiftCount + s];
  const startLate = over(route.departAt - compiled.latest[2 * compiled.tripCount + s]);
  const longest = compiled.maxDuration[s];
  const endLate = over(Math.max(route.returnAt - end, route.returnAt - route.departAt - longest));
  const breaksLate = (compiled.problem.shifts[s]?.breaks ?? []).map((_, index) =>
    breakLate(compiled, route, index),
  );
  const drivingOver = over(driven - compiled.maxDriving[s]);
  shifts.set(shiftId, { startLate, endLate, drivingOver, breaksLate });
  const add = (limit: "shiftStart" | "shiftEnd" | "driving" | "break", by: number) => {
    if (by > 0) relaxations.push({ shiftId, limit, by: seconds(by) });
  };
  add("shiftStart", startLate);
  add("shiftEnd", endLate);
  add("driving", drivingOver);
  add("break", Math.max(0, ...breaksLate));
}

/** By how much a break begins too late; one not in the route is taken in the depot, before leaving or after the return. */
function breakLate(compiled: CompiledProblem, route: Route, index: number): Seconds {
  const shift = compiled.problem.shifts[compiled.shiftIndex.get(route.shiftId) ?? -1];
  const pause = shift?.breaks[index];
  const state = compiled.problem.state?.get(route.shiftId);
  if (shift === undefined || pause === undefined || isBreakTaken(shift, state, index)) return seconds(0);
  const taken = route.stops.find((stop) => stop.kind === "break" && stop.breakIndex === index);
  const free = Math.max(state?.position.availableAt ?? shift.start.window.earliest, pause.window.earliest);
  const restsBefore = state?.leftStartAt === undefined && route.departAt >= free + pause.length - 1e-6;
  if (taken === undefined && restsBefore) return seconds(0);
  return over((taken?.beginAt ?? route.returnAt) - pause.window.latest);
}

const over = (by: number): Seconds => seconds(by > 1e-6 ? by : 0);
