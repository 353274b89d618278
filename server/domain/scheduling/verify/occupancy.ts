import type { RiderId, TripId } from "../../../../shared/ids/index.ts";
import {
  defaultSubstitution,
  type Load,
  PLACE_KINDS,
  type PlaceKind,
  type Substitution,
} from "../model/load.ts";
import type { TripStop } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Trip } from "../model/trip.ts";
import type { CheckedRoute } from "./checkedRoute.ts";
import type { Findings } from "./violation.ts";

/** Who is aboard from stop to stop: order of pick-up and drop-off, places, and who may not meet. */
export function verifyOccupancy(checked: CheckedRoute, findings: Findings): void {
  const { trips, route, shift, state } = checked;
  const inside = new Map<TripId, Trip>();
  for (const { tripId } of state?.aboard ?? []) {
    const trip = trips.get(tripId);
    if (trip !== undefined) inside.set(tripId, trip);
  }
  const seen = new Set<TripId>(inside.keys());
  for (const stop of route.stops) {
    const trip = stop.kind === "break" ? undefined : trips.get(stop.tripId);
    if (stop.kind === "break" || trip === undefined) continue;
    if (stop.kind === "dropoff") letOut(stop, { inside, checked }, findings);
    else letIn(trip, { inside, seen, checked }, findings);
  }
  for (const tripId of inside.keys()) {
    findings.add("neverLetOut", { shiftId: shift.id, tripId }, "the rider is never let out");
  }
}

function letOut(
  stop: TripStop,
  at: { inside: Map<TripId, Trip>; checked: CheckedRoute },
  findings: Findings,
): void {
  if (at.inside.delete(stop.tripId)) return;
  const subject = { shiftId: at.checked.shift.id, tripId: stop.tripId };
  findings.add("dropoffBeforePickup", subject, "let out without having been picked up");
}

function letIn(
  trip: Trip,
  at: { inside: Map<TripId, Trip>; seen: Set<TripId>; checked: CheckedRoute },
  findings: Findings,
): void {
  const { inside, seen } = at;
  const { problem, shift } = at.checked;
  const subject = { shiftId: shift.id, tripId: trip.id };
  if (seen.has(trip.id)) findings.add("servedTwice", subject, "picked up twice");
  for (const other of inside.values()) {
    if (mustNotMeet(problem, trip.riderId, other.riderId)) {
      findings.add("mustNotMeet", subject, "two riders who must not share are aboard together");
    }
    if ((trip.ridesAlone === true || other.ridesAlone === true) && !areOneGroup(problem, trip, other)) {
      findings.add("mustRideAlone", subject, "somebody who rides alone has company");
    }
  }
  seen.add(trip.id);
  inside.set(trip.id, trip);
  const people = [...inside.values()];
  const seated = shift.layouts.some((layout) =>
    canSeat(people, layout, problem.substitution ?? defaultSubstitution),
  );
  if (!seated) findings.add("overloaded", subject, "no layout of the vehicle seats everybody aboard");
}

const mustNotMeet = (problem: Problem, one: RiderId, other: RiderId): boolean =>
  (problem.incompatible ?? []).some(([a, b]) => (a === one && b === other) || (a === other && b === one));

const areOneGroup = (problem: Problem, one: Trip, other: Trip): boolean =>
  (problem.linked ?? []).some(
    ({ sameRoute, tripIds }) => sameRoute && tripIds.includes(one.id) && tripIds.includes(other.id),
  );

/** Tries every way to put people on places (the engine itself asks sums: `placeRules`). */
function canSeat(people: readonly Trip[], layout: Load, substitution: Substitution): boolean {
  const needs = PLACE_KINDS.map((kind) => ({
    kind,
    count: people.reduce((sum, trip) => sum + trip.load[kind], 0),
  }));
  return seatRest(
    needs.filter((need) => need.count > 0),
    { ...layout },
    substitution,
  );
}

function seatRest(
  needs: readonly { kind: PlaceKind; count: number }[],
  free: Record<PlaceKind, number>,
  substitution: Substitution,
): boolean {
  const [need, ...rest] = needs;
  if (need === undefined) return true;
  return spread(need.count, substitution[need.kind], free).some((left) => seatRest(rest, left, substitution));
}

/** All ways to take `count` places of the given kinds; what is left of the places in each. */
function spread(
  count: number,
  kinds: readonly PlaceKind[],
  free: Record<PlaceKind, number>,
): Record<PlaceKind, number>[] {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return count <= 0 ? [free] : [];
  const ways: Record<PlaceKind, number>[] = [];
  for (let taken = Math.min(count, free[kind]); taken >= 0; taken--) {
    ways.push(...spread(count - taken, rest, { ...free, [kind]: free[kind] - taken }));
  }
  return ways;
}
