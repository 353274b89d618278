import type { RiderId, TripId } from "../../../../shared/ids/index.ts";
import type { CompiledOrderLock, CompiledTrips, Frame } from "./compiledProblem.ts";
import { nodeOf } from "./compileShifts.ts";
import type { Lock } from "./lock.ts";
import { sumOf } from "./placeRules.ts";
import type { Trip } from "./trip.ts";
import { boardedAt, type TripLimits, tripLimits } from "./tripWindows.ts";

export function compileTrips(frame: Frame): CompiledTrips {
  const { problem, tripCount, resources } = frame;
  const aboardShift = shiftsOfThoseAboard(frame);
  const load = new Float64Array(tripCount * resources);
  const maxRide = new Float64Array(tripCount);
  const directTime = new Float64Array(tripCount);
  const leastRide = new Float64Array(tripCount);
  const requestedAt = new Float64Array(2 * tripCount).fill(Number.NaN);
  for (const [t, trip] of problem.trips.entries()) {
    const { requested } = trip;
    if (requested !== undefined) requestedAt[requested.kind === "leaveAt" ? t : tripCount + t] = requested.at;
    for (let r = 0; r < resources; r++) {
      load[t * resources + r] = sumOf(trip.load, frame.placeRules[r]?.needs ?? []);
    }
  }
  placeTrips(frame, { aboardShift, maxRide, directTime, leastRide });
  const conflicts = conflictsOf(frame);
  const ridesAlone = Uint8Array.from(problem.trips, (trip) => (trip.ridesAlone === true ? 1 : 0));
  const sameRouteGroup = groupsOf(frame);
  const orderLocks = orderLocksOf(frame);
  return {
    maxRide,
    directTime,
    requestedAt,
    leastRide,
    load,
    aboardShift,
    fixedShift: fixedShifts(frame, aboardShift),
    ridesAlone,
    sameRouteGroup,
    conflicts,
    orderLocks,
    has: {
      sharingRules: ridesAlone.includes(1) || conflicts.some((trips) => trips !== undefined),
      orderLocks: orderLocks.length > 0,
      sameRouteGroups: (problem.linked ?? []).some((linked) => linked.sameRoute),
    },
  };
}

function shiftsOfThoseAboard(frame: Frame): Int32Array {
  const aboardShift = new Int32Array(frame.tripCount).fill(-1);
  for (const [shiftId, state] of frame.problem.state ?? []) {
    const s = frame.shiftIndex.get(shiftId) ?? -1;
    for (const person of state.aboard) setAt(aboardShift, frame.tripIndex.get(person.tripId), s);
  }
  return aboardShift;
}

/** Writes place, dwell and limits of every trip's two nodes. */
function placeTrips(
  frame: Frame,
  trips: Pick<CompiledTrips, "aboardShift" | "maxRide" | "directTime" | "leastRide">,
): void {
  const { problem, tripCount, earliest, latest, dwell } = frame;
  const timeLocks = locksByTrip(problem.locks ?? []);
  const arrays: TripArrays = { ...trips, tripCount, earliest, latest, dwell };
  for (const [t, trip] of problem.trips.entries()) {
    frame.location[t] = trip.pickup.node;
    frame.location[tripCount + t] = trip.dropoff.node;
    dwell[t] = trip.pickup.dwell;
    dwell[tripCount + t] = trip.dropoff.dwell;
    const [from, to] = [trip.pickup.node, trip.dropoff.node];
    const direct = problem.matrix.lowerBound(from, to);
    trips.directTime[t] = direct;
    trips.leastRide[t] = problem.matrix.leastRide?.(from, to) ?? direct;
    if (isPlain(problem, trip, timeLocks) && trips.aboardShift[t] < 0) {
      const { maxRideTime } = trip;
      writeTripLimits(arrays, t, { pickup: trip.pickup.window, dropoff: trip.dropoff.window, maxRideTime });
      continue;
    }
    const shift = problem.shifts[trips.aboardShift[t]];
    writeTripLimits(arrays, t, limitsOf(frame, trip, { shift, timeLocks }));
  }
}

type TripArrays = Pick<CompiledTrips, "aboardShift" | "maxRide" | "leastRide"> &
  Pick<Frame, "tripCount" | "earliest" | "latest" | "dwell">;

/**
 * Writes the limits of one trip, tightened by each other (Cordeau 2006, section 5.1.1): nobody gets out before the
 * earliest pick-up plus the shortest way, nor is it of use to pick up so early that the drop-off has to be waited for
 * beyond the ride limit. Sums, with dwell s and shortest way t: out ≥ in + s + t; in ≥ out - s - maxRide.
 */
export function writeTripLimits(into: TripArrays, t: number, limits: TripLimits): void {
  const { earliest, latest } = into;
  const dropoff = into.tripCount + t;
  const shortest = into.dwell[t] + into.leastRide[t];
  into.maxRide[t] = limits.maxRideTime;
  earliest[dropoff] = limits.dropoff.earliest;
  latest[dropoff] = limits.dropoff.latest;
  earliest[t] = limits.pickup.earliest;
  latest[t] = limits.pickup.latest;
  if (into.aboardShift[t] >= 0) return;
  const longest = into.dwell[t] + limits.maxRideTime;
  earliest[t] = Math.max(limits.pickup.earliest, limits.dropoff.earliest - longest);
  latest[t] = Math.min(limits.pickup.latest, limits.dropoff.latest - shortest);
  earliest[dropoff] = Math.max(limits.dropoff.earliest, limits.pickup.earliest + shortest);
  latest[dropoff] = Math.min(limits.dropoff.latest, limits.pickup.latest + longest);
}

type LocksByTrip = ReadonlyMap<TripId, readonly Lock[]>;

export function locksByTrip(locks: readonly Lock[]): LocksByTrip {
  const byTrip = new Map<TripId, Lock[]>();
  for (const lock of locks) {
    if (lock.kind === "time") byTrip.set(lock.stop.tripId, [...(byTrip.get(lock.stop.tripId) ?? []), lock]);
  }
  return byTrip;
}

/** Nothing but its own windows bounds the trip. */
const isPlain = (problem: Frame["problem"], trip: Trip, timeLocks: LocksByTrip): boolean =>
  trip.promise === undefined && !timeLocks.has(trip.id) && problem.tolerances?.trips.has(trip.id) !== true;

/** The limits of a trip before they are tightened by each other. */
export function limitsOfTrip(problem: CompiledTrips & Frame, t: number): TripLimits {
  const trip = problem.problem.trips[t];
  if (trip === undefined) throw new RangeError("no such trip");
  const shift = problem.problem.shifts[problem.aboardShift[t]];
  return limitsOf(problem, trip, { shift, timeLocks: locksByTrip(problem.problem.locks ?? []) });
}

function limitsOf(
  { problem }: Pick<Frame, "problem">,
  trip: Trip,
  given: { shift: { id: Frame["problem"]["shifts"][number]["id"] } | undefined; timeLocks: LocksByTrip },
): TripLimits {
  const state = given.shift === undefined ? undefined : problem.state?.get(given.shift.id);
  return tripLimits(trip, {
    timeLocks: given.timeLocks.get(trip.id) ?? [],
    boardedAt: boardedAt(state, trip),
    tolerance: problem.tolerances?.trips.get(trip.id),
  });
}

function fixedShifts(frame: Frame, aboardShift: Int32Array): Int32Array {
  const fixed = Int32Array.from(aboardShift);
  const fix = (tripId: TripId, shift: number | undefined) => {
    const t = frame.tripIndex.get(tripId);
    if (t !== undefined && fixed[t] < 0) setAt(fixed, t, shift ?? -1);
  };
  for (const lock of frame.problem.locks ?? []) {
    if (lock.kind === "rider") fix(lock.tripId, frame.shiftIndex.get(lock.shiftId));
    if (lock.kind === "vehicle") {
      for (const tripId of lock.tripIds) fix(tripId, frame.shiftIndex.get(lock.shiftId));
    }
  }
  return fixed;
}

function groupsOf(frame: Frame): Int32Array {
  const groups = new Int32Array(frame.tripCount).fill(-1);
  for (const [number, linked] of (frame.problem.linked ?? []).entries()) {
    if (!linked.sameRoute) continue;
    for (const tripId of linked.tripIds) setAt(groups, frame.tripIndex.get(tripId), number);
  }
  return groups;
}

function conflictsOf(frame: Frame): (Int32Array | undefined)[] {
  const pairs = frame.problem.incompatible ?? [];
  const conflicts: (Int32Array | undefined)[] = new Array<Int32Array | undefined>(frame.tripCount).fill(
    undefined,
  );
  if (pairs.length === 0) return conflicts;
  const tripsOf = new Map<RiderId, number[]>();
  for (const [t, trip] of frame.problem.trips.entries()) {
    tripsOf.set(trip.riderId, [...(tripsOf.get(trip.riderId) ?? []), t]);
  }
  const add = (rider: RiderId, other: RiderId) => {
    for (const t of tripsOf.get(rider) ?? []) {
      conflicts[t] = Int32Array.from([...(conflicts[t] ?? []), ...(tripsOf.get(other) ?? [])]);
    }
  };
  for (const [one, other] of pairs) {
    add(one, other);
    add(other, one);
  }
  return conflicts;
}

function orderLocksOf(frame: Frame): CompiledOrderLock[] {
  return (frame.problem.locks ?? []).flatMap((lock) => {
    const shift = lock.kind === "order" ? frame.shiftIndex.get(lock.shiftId) : undefined;
    if (lock.kind !== "order" || shift === undefined) return [];
    const rank = new Int32Array(2 * frame.tripCount).fill(-1);
    for (const [place, stop] of lock.stops.entries()) {
      const node = nodeOf(frame, stop);
      if (node >= 0) rank[node] = place;
    }
    return [{ shift, rank }];
  });
}

function setAt(array: Int32Array, index: number | undefined, value: number): void {
  if (index !== undefined) array[index] = value;
}
