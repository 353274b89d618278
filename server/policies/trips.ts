import { isDispatchingRole } from "../../shared/roles/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { Actor } from "../domain/people/model.ts";
import type { TripRequest } from "../domain/trips/model.ts";
import { facilityWay, wardsOf } from "./partners.ts";

/** Who works at the dispatcher's page. */
export const isStaff = (actor: Actor): boolean => isDispatchingRole(actor.role);

/** A day is closed by who decides about its trips, and opened again by who answers for them. */
export const canCloseDay = isStaff;
export const canReopenDay = (actor: Actor): boolean =>
  actor.role === "chief" || actor.role === "administrator";

export const isAdministrator = (actor: Actor): boolean => actor.role === "administrator";

/**
 * A rider sees their own trips, a guardian those of whom they act for today; staff see all; drivers see trips only through their manifest,
 * institutions only in their list.
 */
export const canSeeTrip = (actor: Actor, trip: Pick<TripRequest, "riderId">, today: ServiceDay): boolean =>
  isStaff(actor) ||
  (actor.role === "rider" && actor.id === trip.riderId) ||
  wardsOf(actor, today).includes(trip.riderId);

/** An institution calls off who does not come to it today. */
export const canCancelTrip = (
  actor: Actor,
  trip: Pick<TripRequest, "riderId" | "pickup" | "dropoff" | "serviceDay">,
  today: ServiceDay,
): boolean =>
  canSeeTrip(actor, trip, today) || (trip.serviceDay === today && facilityWay(actor, trip, today) === "to");

/** That somebody is ready to go home, or later, who is with them says as well: the institution that they are fetched from. */
export const canSayReady = (
  actor: Actor,
  trip: Pick<TripRequest, "riderId" | "pickup" | "dropoff">,
  today: ServiceDay,
): boolean => canSeeTrip(actor, trip, today) || facilityWay(actor, trip, today) === "from";

/** Only the driver whose shift it is. */
export const canDrive = (actor: Actor, shift: { driverId: string }): boolean =>
  actor.role === "driver" && actor.id === shift.driverId;

/** Whoever may end a ride on the road, a dispatcher may end, too: what happened, and who said so, is written down. */
export const canReport = (actor: Actor, shift: { driverId: string }): actor is Reporter =>
  isStaff(actor) || canDrive(actor, shift);
export type Reporter = Exclude<Actor, { role: "rider" }>;

/**
 * Decision: lead time binds what riders ask for by themselves; a dispatcher may take a caller's trip later than that. The rules
 * that could be read know ordering only by phone, leave the same-day clause and the grounds of refusal unsaid, and unreachable
 * or refusing dispatchers are what is complained of. Whether a vehicle can come the engine says anyway. Each such trip leaves
 * a `trip.leadTimeOverridden` fact.
 */
export const canOverrideLeadTime = isStaff;
