import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import type { Plan, Route } from "../model/plan.ts";

/** Scheduled service of one trip. A rider who is already aboard has no `pickupAt`. */
export interface ScheduledTrip {
  readonly shiftId: ShiftId;
  readonly pickupAt?: Seconds;
  readonly dropoffAt: Seconds;
}

/** What a change of the plan means for one trip; `before` or `after` is missing when it is not served then. */
export interface PersonChange {
  readonly tripId: TripId;
  readonly before?: ScheduledTrip;
  readonly after?: ScheduledTrip;
  /** By how much pick-up and drop-off move, later positive; 0 where one side is missing. */
  readonly pickupLater: Seconds;
  readonly dropoffLater: Seconds;
  readonly vehicleChanged: boolean;
}

const NOTICEABLE = 0.5; // seconds

/** Everybody whose scheduled times or vehicle differ between two plans, in the order of the plans. */
export function personChanges(before: Plan, after: Plan): PersonChange[] {
  const old = scheduledTrips(changedRoutes(before, after));
  const now = scheduledTrips(changedRoutes(after, before));
  const trips = new Set([...old.keys(), ...now.keys()]);
  return [...trips].map((tripId) => change(tripId, old.get(tripId), now.get(tripId))).filter(isNoticeable);
}

function changedRoutes(plan: Plan, other: Plan): Route[] {
  const kept = new Set(other.routes);
  return plan.routes.filter((route) => !kept.has(route));
}

export function scheduledTrips(routes: readonly Route[]): Map<TripId, ScheduledTrip> {
  const trips = new Map<TripId, ScheduledTrip>();
  const pickups = new Map<TripId, Seconds>();
  for (const { shiftId, stops } of routes) {
    for (const stop of stops) {
      if (stop.kind === "break") continue;
      if (stop.kind === "pickup") pickups.set(stop.tripId, stop.beginAt);
      else {
        const pickupAt = pickups.get(stop.tripId);
        trips.set(stop.tripId, {
          shiftId,
          dropoffAt: stop.beginAt,
          ...(pickupAt === undefined ? {} : { pickupAt }),
        });
      }
    }
  }
  return trips;
}

function change(
  tripId: TripId,
  before: ScheduledTrip | undefined,
  after: ScheduledTrip | undefined,
): PersonChange {
  const later = (a: Seconds | undefined, b: Seconds | undefined) =>
    seconds(a === undefined || b === undefined ? 0 : b - a);
  return {
    tripId,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    pickupLater: later(before?.pickupAt, after?.pickupAt),
    dropoffLater: later(before?.dropoffAt, after?.dropoffAt),
    vehicleChanged: before !== undefined && after !== undefined && before.shiftId !== after.shiftId,
  };
}

const isNoticeable = (person: PersonChange): boolean =>
  person.before === undefined ||
  person.after === undefined ||
  person.vehicleChanged ||
  Math.abs(person.pickupLater) > NOTICEABLE ||
  Math.abs(person.dropoffLater) > NOTICEABLE;
