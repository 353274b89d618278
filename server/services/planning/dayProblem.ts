import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { localSeconds, seconds } from "../../../shared/time/index.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { takingNobody } from "../../domain/runs/outage.ts";
import { lacksLift, takesNobodyNew } from "../../domain/runs/withdrawn.ts";
import {
  type DayState,
  dayWeights,
  type Plan,
  type PlannedStop,
  type Problem,
  type Route,
  type Trip,
} from "../../domain/scheduling/index.ts";
import { isUntold } from "../../domain/trips/group.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { routingUnder } from "../records/roadsOn.ts";
import { travelAtPace } from "./allowances.ts";
import { breaksNow } from "./breaksNow.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { Nodes } from "./nodes.ts";
import { dwellAt, toDayState } from "./toDayState.ts";
import { toLocks } from "./toLocks.ts";
import { apartFrom, toLinked, vehiclesFor } from "./toNeeds.ts";
import { toShift } from "./toShift.ts";
import { type KnownTrip, type PlanningRules, toTrip } from "./toTrip.ts";

export interface DayProblem {
  problem: Problem;
  plan: Plan;
}

export interface PlanningParts extends Pick<PlanningNeeds, "region">, PlanningRules {
  /** Runs that those who wait may be given to although they are in doubt: a dispatcher has said so. */
  open?: readonly ShiftId[];
}

/**
 * A plan is no fact: runs that nobody has begun, or of which nothing is heard, take no new trips; nor do those whose vehicle or driver
 * is withdrawn, whoever has said so of their doubt.
 */
export function closedRuns(
  { runs, now, serviceDay }: DayRecords,
  { termsOn, open = [] }: Pick<PlanningParts, "termsOn" | "open">,
) {
  const doubted = [...takingNobody(runs, now, doubtRules(termsOn(serviceDay))).keys()];
  const withdrawn = runs.filter(({ shift }) => takesNobodyNew(shift, now)).map(({ shift }) => shift.id);
  return {
    forPlaced: [...doubted, ...withdrawn],
    forWaiting: [...doubted.filter((id) => !open.includes(id)), ...withdrawn],
    forLift: runs.filter(({ shift }) => lacksLift(shift, now)).map(({ shift }) => shift.id),
  };
}

/** The service day as the engine's problem: what is ahead of every run, and the trips that wait for a place. */
export function dayProblem(
  day: DayRecords,
  waiting: readonly TripRecord[],
  parts: PlanningParts,
): DayProblem {
  const routing = routingUnder(parts.routing, day.roads);
  const nodes = new Nodes();
  const trips = tripsOf(day, waiting, { ...parts, nodes });
  const shifts = day.runs.map((run) => {
    const breaks = breaksNow(run, day.now, parts);
    return toShift(run, { region: parts.region, nodes, waiting, breaks });
  });
  const state = new Map<ShiftId, DayState>();
  for (const run of day.runs) {
    const position = day.positions.get(run.shift.vehicle.id);
    const known = toDayState(run, { ...parts, routing, now: day.now, nodes, position });
    if (known !== undefined) state.set(run.shift.id, known);
  }
  const problem: Problem = {
    matrix: travelOn(day, nodes, { ...parts, routing }),
    trips: [...trips.values()],
    shifts,
    weights: dayWeights,
    locks: day.runs.flatMap((run) => toLocks(run, parts)),
    incompatible: apartFrom(ridersOf(day, waiting)),
    linked: toLinked(day.links ?? [], trips, new Set(waiting.filter(isUntold).map(({ trip }) => trip.id))),
    state,
  };
  const routes = day.runs.flatMap((run) => toRoute(run, parts));
  const placed = new Set(
    routes.flatMap((route) => route.stops.map((stop) => stop.kind !== "break" && stop.tripId)),
  );
  const unassigned = waiting
    .filter(({ trip }) => !placed.has(trip.id))
    .map(({ trip }) => ({ tripId: trip.id, reason: "waiting" }));
  return { problem, plan: { routes, unassigned } };
}

function travelOn(
  { serviceDay, pace }: DayRecords,
  { points }: Nodes,
  parts: PlanningParts,
): Problem["matrix"] {
  const expected = parts.routing.matrixFor(points);
  return travelAtPace(expected, parts.termsOn(serviceDay), { times: parts.times, pace });
}

/** Everybody on the day's runs and everybody who waits; none of them goes to a run in doubt. */
function tripsOf(
  day: DayRecords,
  waiting: readonly TripRecord[],
  { nodes, ...parts }: PlanningParts & { nodes: Nodes },
): Map<TripId, Trip> {
  const trips = new Map<TripId, Trip>();
  const closed = closedRuns(day, parts);
  for (const run of day.runs) {
    const others = (ids: readonly ShiftId[]) => ids.filter((id) => id !== run.shift.id);
    for (const known of knownTrips(run, parts)) {
      const trip = toTrip(known, parts, nodes);
      const forbiddenShifts = others([...closed.forPlaced, ...(trip.needs?.lift ? closed.forLift : [])]);
      trips.set(trip.id, { ...trip, ...vehiclesFor(known.rider, day.runs), forbiddenShifts });
    }
  }
  for (const { trip, rider, promise } of waiting) {
    const known = trips.get(trip.id) ?? toTrip({ trip, rider, promise }, parts, nodes);
    const forbiddenShifts = [...closed.forWaiting, ...(known.needs?.lift ? closed.forLift : [])];
    trips.set(trip.id, { ...known, ...vehiclesFor(rider, day.runs), forbiddenShifts });
  }
  return trips;
}

const ridersOf = ({ runs }: DayRecords, waiting: readonly TripRecord[]): Rider[] => [
  ...runs.flatMap(({ stops }) => stops.filter(isAhead).map(({ rider }) => rider)),
  ...waiting.map(({ rider }) => rider),
];

/** Everybody with a stop ahead on this run, and what they were told. */
function knownTrips(run: Run, { region }: PlanningParts): KnownTrip[] {
  const local = (at: RunStopRecord["scheduled"]) => localSeconds(at, run.shift.serviceDay, region.timeZone);
  return run.stops
    .filter((stop) => stop.kind === "dropoff" && isAhead(stop))
    .map((dropoff) => {
      const pickup = run.stops.find((stop) => stop.kind === "pickup" && stop.tripId === dropoff.tripId);
      const told = {
        shiftId: run.shift.id,
        pickupAt: local((pickup ?? dropoff).scheduled),
        dropoffAt: local(dropoff.scheduled),
      };
      const { trip, rider, promise, isHeld } = dropoff;
      // Of a place that is merely held nobody was told anything; what was conceded for it is for that vehicle.
      const isUntold = isHeld === true && trip.conceded === undefined;
      return { trip, rider, promise, ...(!isUntold && { told }) };
    });
}

/** The run's stops ahead in their order; the engine puts the times anew wherever it touches a route. */
function toRoute(run: Run, parts: PlanningParts): Route[] {
  const stops = run.stops.filter(isAhead).map((stop): PlannedStop => {
    const beginAt = localSeconds(stop.scheduled, run.shift.serviceDay, parts.region.timeZone);
    const leaveAt = seconds(beginAt + dwellAt(stop, parts));
    return { kind: stop.kind, tripId: stop.tripId, arriveAt: beginAt, beginAt, leaveAt };
  });
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ shiftId: run.shift.id, stops, departAt: first.arriveAt, returnAt: last.leaveAt }];
}
