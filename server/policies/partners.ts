import type { PlaceId, RiderId } from "../../shared/ids/index.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { Actor, Consent } from "../domain/people/model.ts";

const isInForce = ({ from, until }: Consent, day: ServiceDay): boolean =>
  from <= day && (until === undefined || day <= until);

/** Of somebody from outside: an account is over after its last day. */
export const isAccountOver = (
  scope: { lastDay?: string | undefined } | undefined,
  day: ServiceDay,
): boolean => scope?.lastDay !== undefined && scope.lastDay < day;

/** Whose consent somebody from outside has on a day; of an account that is over nobody's. */
export function consentingTo(actor: Actor, today: ServiceDay): RiderId[] {
  if (actor.role !== "guardian" && actor.role !== "facility") return [];
  if (isAccountOver(actor.scope, today)) return [];
  return (actor.scope?.people ?? []).filter((each) => isInForce(each, today)).map(({ riderId }) => riderId);
}

/** Whom a guardian acts for on a day. */
export const wardsOf = (actor: Actor, today: ServiceDay): RiderId[] =>
  actor.role === "guardian" ? consentingTo(actor, today) : [];

/** Which way a trip goes as an institution sees it on a day: to one of its places or from there; undefined: it is none of its business. */
export function facilityWay(
  actor: Actor,
  trip: { riderId: RiderId; pickup: At; dropoff: At },
  today: ServiceDay,
): "to" | "from" | undefined {
  const reach = facilityReach(actor, today);
  if (reach === undefined || !reach.people.includes(trip.riderId)) return undefined;
  const isOurs = ({ placeId }: At) => placeId !== undefined && reach.places.includes(placeId);
  if (isOurs(trip.dropoff)) return "to";
  return isOurs(trip.pickup) ? "from" : undefined;
}
interface At {
  placeId?: PlaceId | undefined;
}

/** What an institution sees on a day: trips to or from its places of people who have consented; undefined: nothing. */
export function facilityReach(
  actor: Actor,
  today: ServiceDay,
): { places: readonly PlaceId[]; people: readonly RiderId[] } | undefined {
  const places = actor.role === "facility" ? actor.scope?.places : undefined;
  if (places === undefined || actor.role !== "facility" || isAccountOver(actor.scope, today))
    return undefined;
  return { places, people: consentingTo(actor, today) };
}
