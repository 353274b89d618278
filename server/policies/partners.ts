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

/** Consents that somebody from outside has on a day; of an account that is over none. */
export function consentsOf(actor: Actor, today: ServiceDay): Consent[] {
  if (actor.role !== "guardian" && actor.role !== "facility") return [];
  if (isAccountOver(actor.scope, today)) return [];
  return (actor.scope?.people ?? []).filter((each) => isInForce(each, today));
}
/** Whose they are. */
export const consentingTo = (actor: Actor, today: ServiceDay): RiderId[] =>
  consentsOf(actor, today).map(({ riderId }) => riderId);

/** Whom a guardian acts for on a day. */
export const wardsOf = (actor: Actor, today: ServiceDay): RiderId[] =>
  actor.role === "guardian" ? consentingTo(actor, today) : [];

export interface FacilityReach {
  places: readonly PlaceId[];
  people: readonly RiderId[];
}

/** What an institution sees on a day: trips to or from its places of people who have consented; undefined: nothing. */
export function facilityReach(actor: Actor, today: ServiceDay): FacilityReach | undefined {
  const places = actor.role === "facility" ? actor.scope?.places : undefined;
  if (places === undefined || actor.role !== "facility" || isAccountOver(actor.scope, today))
    return undefined;
  return { places, people: consentingTo(actor, today) };
}

interface Travels {
  riderId: RiderId;
  pickup: { placeId?: PlaceId | undefined };
  dropoff: { placeId?: PlaceId | undefined };
}
type Way = "to" | "from";

/** Which way a trip goes as an institution sees it: to one of its places or from there; undefined: it is none of its business. */
export function waysWithin({ places, people }: FacilityReach): (trip: Travels) => Way | undefined {
  const [ours, theirs] = [new Set<string>(places), new Set<string>(people)];
  return ({ riderId, pickup, dropoff }) => {
    if (!theirs.has(riderId)) return undefined;
    if (ours.has(dropoff.placeId ?? "")) return "to";
    return ours.has(pickup.placeId ?? "") ? "from" : undefined;
  };
}

/** The same of one trip on a day. */
export function facilityWay(actor: Actor, trip: Travels, today: ServiceDay): Way | undefined {
  const reach = facilityReach(actor, today);
  return reach && waysWithin(reach)(trip);
}
