import type { Actor, TripRequest } from "../domain/trips/model.ts";

export const isStaff = (actor: Actor): boolean => actor.role === "dispatcher" || actor.role === "admin";

/** A rider sees their own trips; staff see all; drivers see trips only through their manifest. */
export const canSeeTrip = (actor: Actor, trip: Pick<TripRequest, "riderId">): boolean =>
  isStaff(actor) || (actor.role === "rider" && actor.id === trip.riderId);

export const canCancelTrip = canSeeTrip;

/** Only the driver whose shift it is. */
export const canDrive = (actor: Actor, shift: { driverId: string }): boolean =>
  actor.role === "driver" && actor.id === shift.driverId;
