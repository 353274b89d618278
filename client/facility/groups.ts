import { isAhead, isEnded } from "../../shared/lifeCycle/trip.ts";
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
  const isLeaving = (trip: FacilityTrip) => trip.direction === "from" && isAhead(trip);
  const isComing = (trip: FacilityTrip) => trip.direction === "to" && !isEnded(trip);
  const readyAt = ({ whenReady }: FacilityTrip) => whenReady?.readyAt ?? "";
  const leaving = inOrder.filter(isLeaving);
  return {
    waiting: leaving
      .filter((trip) => readyAt(trip) !== "")
      .toSorted((one, other) => readyAt(one).localeCompare(readyAt(other))),
    toGo: leaving.filter((trip) => readyAt(trip) === ""),
    coming: inOrder.filter(isComing),
    done: inOrder.filter((trip) => !isLeaving(trip) && !isComing(trip)),
  };
}
