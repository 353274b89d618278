import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { isEnded, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { InvariantCode } from "../../../shared/schemas/index.ts";
import type { Run } from "../runs/model.ts";
import type { Violation, ViolationCode } from "../scheduling/index.ts";
import type { TripPromise, TripRecord } from "../trips/model.ts";
import { foldLedger, type PromiseEntry } from "../trips/promiseLedger.ts";

/** Something that may never be, and is. */
export interface BrokenInvariant {
  code: InvariantCode;
  tripId?: TripId | undefined;
  shiftId?: ShiftId | undefined;
}

/** The same for as long as it lasts. */
export const nameOfBroken = ({ code, tripId, shiftId }: BrokenInvariant): string =>
  `${code} ${tripId ?? ""} ${shiftId ?? ""}`;

/**
 * Which of the verifier's findings may never be, whatever happens. Of a day under way times slip, drivers take stops in another order
 * and dispatchers decide otherwise than they once fixed: that is told by other troubles, or was decided.
 */
const invariants: Record<ViolationCode, InvariantCode | undefined> = {
  unknownShift: undefined,
  unknownTrip: undefined,
  shiftPlannedTwice: "shiftPlannedTwice",
  tripMissing: undefined,
  servedTwice: "servedTwice",
  servedAndUnassigned: "servedTwice",
  promisedTripUnserved: undefined,
  linkedTripsParted: undefined,
  groupParted: "groupParted",
  dropoffBeforePickup: "dropoffBeforePickup",
  neverLetOut: "neverLetOut",
  overloaded: "overloaded",
  mustRideAlone: "mustRideAlone",
  mustNotMeet: "mustNotMeet",
  committedStopMoved: undefined,
  wrongContract: "wrongContract",
  noLift: "noLift",
  liftOverloaded: "liftOverloaded",
  skillMissing: "skillMissing",
  shiftNotAllowed: "shiftNotAllowed",
  aboardAnotherVehicle: "aboardAnotherVehicle",
  riderLockBroken: undefined,
  vehicleLockBroken: undefined,
  orderLockBroken: undefined,
  timeLockBroken: undefined,
  leavesTooEarly: undefined,
  leavesTooLate: undefined,
  drivesTooFast: undefined,
  beginsBeforeArrival: undefined,
  serviceCutShort: undefined,
  beforeWindow: undefined,
  afterWindow: undefined,
  promisedPickupMissed: undefined,
  promisedArrivalMissed: undefined,
  promisedRideExceeded: undefined,
  rideTooLong: undefined,
  backTooEarly: undefined,
  backTooLate: undefined,
  shiftTooLong: undefined,
  drivesTooLong: undefined,
  breakMissing: undefined,
  breakOutsideWindow: undefined,
  breakTooShort: undefined,
  breakWithRidersAboard: undefined,
};

export const brokenByPlan = (violations: readonly Violation[]): BrokenInvariant[] =>
  violations.flatMap(({ code, tripId, shiftId }) => {
    const invariant = invariants[code];
    return invariant === undefined ? [] : [{ code: invariant, tripId, shiftId }];
  });

/** A day as it stands written, all of one moment. */
export interface WrittenDay {
  runs: readonly Run[];
  trips: readonly Pick<TripRecord, "trip" | "promise">[];
  ledgers: ReadonlyMap<TripId, readonly PromiseEntry[]>;
}

/** Trips, stops and promises that do not agree with one another. */
export function brokenByRecord({ runs, trips, ledgers }: WrittenDay): BrokenInvariant[] {
  const ahead = runs.flatMap((run) => run.stops.filter(isAhead).map((stop) => ({ run, stop })));
  const placed = new Map(ahead.map(({ run, stop }) => [stop.tripId, run.shift.id]));
  const ofStops = ahead.flatMap(({ run: { shift }, stop: { tripId, trip } }): BrokenInvariant[] => {
    const about = { tripId, shiftId: shift.id };
    if (isOver(shift)) return [{ code: "leftOnEndedRun", ...about }];
    return isPlaced(trip) ? [] : [{ code: "stopOfNobody", ...about }];
  });
  const ofTrips = trips.flatMap(({ trip, promise }): BrokenInvariant[] => [
    ...(isPlaced(trip) && !placed.has(trip.id) ? [{ code: "placedNowhere" as const, tripId: trip.id }] : []),
    ...brokenPromises({ trip, promise }, ledgers.get(trip.id) ?? []),
  ]);
  return [...ofStops, ...ofTrips];
}

function brokenPromises(
  { trip, promise }: Pick<TripRecord, "trip" | "promise">,
  entries: readonly PromiseEntry[],
): BrokenInvariant[] {
  const folded = foldLedger(entries);
  if (folded === undefined || !isSamePromise(folded, promise))
    return [{ code: "ledgerBroken", tripId: trip.id }];
  if (isEnded(trip) && promise.state === "given") return [{ code: "promiseLeftOpen", tripId: trip.id }];
  const isPromised = promise.state !== "asked" && promise.state !== "released";
  if (isPlaced(trip) && !isPromised && trip.whenReady === undefined)
    return [{ code: "placedUnpromised", tripId: trip.id }];
  return [];
}

/** What a return that waits for its rider's word is planned with moves on without an entry: only what was told is compared. */
function isSamePromise(folded: TripPromise, present: TripPromise): boolean {
  if (folded.state !== present.state || folded.entries !== present.entries) return false;
  const [one, other] = [folded.told, present.told];
  return (
    one?.pickupWindow.from === other?.pickupWindow.from &&
    one?.pickupWindow.until === other?.pickupWindow.until &&
    one?.latestArrival === other?.latestArrival
  );
}
