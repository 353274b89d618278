import { isAhead, isEnded, isRidden } from "../../shared/lifeCycle/trip.ts";
import type { FacilityTrip } from "../../shared/schemas/partners.ts";

export interface Groups {
  /** Ready and not fetched yet, who has waited longest first. */
  readonly waiting: readonly FacilityTrip[];
  readonly toGo: readonly FacilityTrip[];
  readonly coming: readonly FacilityTrip[];
  /** Here, gone, or called off. */
  readonly done: readonly FacilityTrip[];
}

/** When they go or come, as far as that is known. */
export const timeOf = ({ expected, pickupWindow, direction, whenReady, wished }: FacilityTrip): string =>
  expected ?? (direction === "from" ? (pickupWindow?.from ?? whenReady?.forecast) : undefined) ?? wished;

/** Who waits, who goes later, who comes, and who is done with, each in the order of their times. */
export function groupTrips(trips: readonly FacilityTrip[]): Groups {
  const inOrder = trips.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)));
  const leaving = inOrder.filter((trip) => trip.direction === "from" && isAhead(trip));
  const isReady = ({ whenReady }: FacilityTrip) => whenReady?.readyAt !== undefined;
  const coming = (trip: FacilityTrip) => trip.direction === "to" && !isEnded(trip);
  return {
    waiting: leaving
      .filter(isReady)
      .toSorted((one, other) => (one.whenReady?.readyAt ?? "").localeCompare(other.whenReady?.readyAt ?? "")),
    toGo: leaving.filter((trip) => !isReady(trip)),
    coming: inOrder.filter(coming),
    done: inOrder.filter(
      (trip) => !coming(trip) && (trip.direction === "to" || isRidden(trip) || isEnded(trip)),
    ),
  };
}
