import { isMovable, isSearching, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { NewTripRequest, OnwardWhen } from "../../../shared/schemas/index.ts";
import type { Place } from "../place.ts";
import type { PromiseBounds, TripRecord, TripRequest } from "./model.ts";

/** A way of an outing after its first, as it is asked for. */
export interface OnwardWay {
  pickup: Place;
  dropoff: Place;
  when: OnwardWhen;
  /** Where it stands in the request, for who is told what is wrong with it. */
  field: string;
}

/** The ways that follow the first one, each from where the one before it leads; the way home leads to where the outing began. */
export function onwardWays({
  pickup,
  dropoff,
  onward = [],
  wayHome,
}: Pick<NewTripRequest, "pickup" | "dropoff" | "onward" | "wayHome">): OnwardWay[] {
  const asked = [
    ...onward.map(({ to, ...when }, index) => ({ to, when, field: `onward.${index}` })),
    ...(wayHome === undefined ? [] : [homeward(wayHome, pickup)]),
  ];
  return asked.map(({ to, ...way }, index) => ({
    ...way,
    pickup: asked[index - 1]?.to ?? dropoff,
    dropoff: to,
  }));
}

function homeward({ to, ...when }: NonNullable<NewTripRequest["wayHome"]>, start: NewTripRequest["pickup"]) {
  return { to: to ?? start, when, field: "wayHome" };
}

/** A way after the first as it is offered. */
export interface OnwardOffered {
  requested: TripRequest["requested"];
  /** Within these it is promised; of one that is fetched when ready, its place is held. */
  bounds: PromiseBounds;
}

type Way = Pick<TripRecord, "trip" | "promise">;

/** It waits for a vehicle, and nothing is promised. */
export const isEmptyHanded = ({ trip, promise }: Way): boolean =>
  (isSearching(trip) || isUnassigned(trip)) && promise.state !== "given" && !wasHeld(trip);

const LOST = new Set(["reason.notReadyYet", "reason.vehicleWithdrawn"]);
/** Who is fetched when ready is promised nothing before that: the place that is held goes when nobody says so for long, or with its vehicle. */
const wasHeld = ({ whenReady, reason }: TripRequest): boolean =>
  whenReady !== undefined && (whenReady.readyAt !== undefined || LOST.has(reason?.key ?? ""));

/** Of ways that are accepted or refused together one that has yet to begin is promised, and another has nothing: what nobody may be told. */
export const isHalfPromised = (ways: readonly Way[]): boolean =>
  ways.some(isEmptyHanded) && ways.some(({ trip, promise }) => promise.state === "given" && isMovable(trip));
