import type { AskOffers } from "../../../../shared/schemas/index.ts";
import { addSeconds, type Seconds, toIso } from "../../../../shared/time/index.ts";
import type { Actor, Rider } from "../../../domain/people/model.ts";
import type { Ride } from "../../../domain/trips/dayChain.ts";
import type { TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import { draftTrip } from "../draftTrip.ts";
import type { RequestingNeeds } from "../needs.ts";
import { boundsAsked } from "../takeWish.ts";

/** A wish for which offers are made; `current`: the trip that shall be otherwise. */
export interface Searching {
  actor: Actor;
  rider: Rider;
  wish: AskOffers;
  bookedBy: TripRequest["bookedBy"];
  current?: TripRecord | undefined;
  /** It was asked for in time, by who is offered another one now. */
  wasInTime?: boolean | undefined;
}

/** The trip that a wish would be at a time: a new one, or the one that it changes. */
export function tripAsked(
  deps: RequestingNeeds,
  { rider, wish, bookedBy, current }: Omit<Searching, "actor">,
  requested: TripRequest["requested"],
): TripRequest {
  const { confirmed: _, ...plain } = wish;
  const when = { kind: requested.kind, at: toIso(requested.at) };
  const draft = draftTrip(deps, { rider, wish: { ...plain, when }, bookedBy });
  if (current === undefined) return draft;
  const { id, status, requestedAt, standingOrderId, version } = current.trip;
  const kept = { id, status, requestedAt, standingOrderId, bookedBy: current.trip.bookedBy };
  return { ...draft, ...kept, version: version + 1 };
}

/** The trip as planning reads it: held to nothing but what is asked for. */
export function recordAsked(
  deps: RequestingNeeds,
  ride: Ride,
  { rider, current }: Pick<Searching, "rider" | "current">,
): TripRecord {
  const bounds = boundsAsked(deps, ride, rider);
  const promise = { ...bounds, state: "asked" as const, asked: bounds, entries: 1 };
  return { trip: ride.trip, rider, promise, placement: current?.placement, reasonTexts: {}, facts: [] };
}

/** The trip at another time. */
export const movedTrip = (trip: TripRequest, by: Seconds): TripRequest => ({
  ...trip,
  requested: { ...trip.requested, at: addSeconds(trip.requested.at, by) },
});
