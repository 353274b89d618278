import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Trip } from "../model/trip.ts";
import type { Findings } from "./violation.ts";

/** Every trip is served once or listed as unassigned; linked trips stand and fall together. */
export function verifyCoverage(
  given: { problem: Problem; plan: Plan; trips: ReadonlyMap<TripId, Trip> },
  findings: Findings,
): void {
  const { problem, plan, trips } = given;
  const served = servingShifts(plan);
  for (const tripId of served.keys()) {
    if (!trips.has(tripId)) findings.add("unknownTrip", { tripId }, "the plan serves an unknown trip");
  }
  const unassigned = new Set(plan.unassigned.map((entry) => entry.tripId));
  for (const trip of problem.trips) verifyTrip(trip, { by: served.get(trip.id) ?? [], unassigned }, findings);
  const shiftIds = plan.routes.map((route) => route.shiftId);
  for (const [at, shiftId] of shiftIds.entries()) {
    if (shiftIds.indexOf(shiftId) !== at)
      findings.add("shiftPlannedTwice", { shiftId }, "two routes for one shift");
  }
  verifyLinks({ problem, trips, served }, findings);
}

/** For each trip let out somewhere, the shifts that do so. */
function servingShifts(plan: Plan): Map<TripId, ShiftId[]> {
  const served = new Map<TripId, ShiftId[]>();
  for (const route of plan.routes) {
    for (const stop of route.stops) {
      if (stop.kind === "dropoff")
        served.set(stop.tripId, [...(served.get(stop.tripId) ?? []), route.shiftId]);
    }
  }
  return served;
}

function verifyTrip(
  trip: Trip,
  given: { by: readonly ShiftId[]; unassigned: ReadonlySet<TripId> },
  findings: Findings,
): void {
  const listed = given.unassigned.has(trip.id);
  const of = { tripId: trip.id };
  if (given.by.length > 1) findings.add("servedTwice", of, "the trip is served more than once");
  if (given.by.length > 0 && listed)
    findings.add("servedAndUnassigned", of, "served and listed as unassigned");
  if (given.by.length === 0 && !listed)
    findings.add("tripMissing", of, "neither served nor listed as unassigned");
  if (given.by.length === 0 && trip.promise !== undefined) {
    findings.add("promisedTripUnserved", of, "the rider has a promise and no vehicle");
  }
}

function verifyLinks(
  given: {
    problem: Problem;
    trips: ReadonlyMap<TripId, Trip>;
    served: ReadonlyMap<TripId, readonly ShiftId[]>;
  },
  findings: Findings,
): void {
  for (const { tripIds, sameRoute } of given.problem.linked ?? []) {
    const members = tripIds.filter((tripId) => given.trips.has(tripId));
    const served = members.filter((tripId) => given.served.has(tripId));
    const [first] = served;
    if (first === undefined) continue;
    for (const tripId of members.filter((member) => !served.includes(member))) {
      findings.add("linkedTripsParted", { tripId }, "not served although a linked trip is");
    }
    const shift = given.served.get(first)?.[0];
    for (const tripId of sameRoute ? served : []) {
      if (given.served.get(tripId)?.[0] !== shift) {
        findings.add("groupParted", { tripId }, "rides in another vehicle than its group");
      }
    }
  }
}
