import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import type { TripId } from "../../../shared/ids/index.ts";
import { isAhead, isEnded } from "../../../shared/lifeCycle/trip.ts";
import {
  addSeconds,
  hours,
  type Instant,
  instant,
  localSeconds,
  minutes,
  type Seconds,
  seconds,
  secondsBetween,
  toIso,
} from "../../../shared/time/index.ts";
import type { InstantWindow, Place } from "../place.ts";
import type { TripRequest } from "./model.ts";
import { type DirectTimes, directTimeOf } from "./promise.ts";
import type { RequestRefusal } from "./requestRules.ts";

/** Whoever was let out this near to where the next trip begins is there: the other door, across the street. */
const SAME_PLACE_METERS = 300;
/** Points of one door, as different people wrote it down. */
const SAME_DOOR_METERS = 30;
/** Over a night somebody gets elsewhere without us; within a service day, or sooner than this, it is asked about. */
const ONE_OUTING = hours(6);
/** What people call about the same time. */
const SAME_TIME = minutes(15);
/** Trips at most this far from the wish can have to do with it. */
export const CHAIN_REACH = hours(36);

export interface ChainWorld {
  readonly region: { readonly timeZone: string };
  readonly routing: DirectTimes;
  readonly now: Instant;
  /** Where the person lives, if that is known. */
  readonly home: LatLng | undefined;
  /** Asked for with the wish as one outing: in which order its ways are ridden is no question. */
  readonly together?: ReadonlySet<TripId>;
}

/** A trip with the time that its ride takes at the very least. */
export interface Ride extends InstantWindow {
  readonly trip: TripRequest;
  /** What the road takes without a detour. */
  readonly direct: Seconds;
}

/**
 * Whether one person can ride all of these: `asked` is the wish, `others` are the person's own trips around the wish that were not called off.
 * `impossible`: at two places at once, or farther apart than a drive in the time between. `doubtful`: the wish begins or ends
 * where the person is not by their own trips. That may be so (a relative drives them), and so it is a question.
 */
export function checkChain(
  asked: Ride,
  others: readonly TripRequest[],
  world: ChainWorld,
): { impossible?: RequestRefusal; doubtful?: RequestRefusal } {
  const rides = others.filter((other) => other.id !== asked.trip.id).map((other) => leastRide(other, world));
  const together = rides.find((ride) => ride.from < asked.until && asked.from < ride.until);
  if (together) return { impossible: clash(asked, together) };
  const before = rides.filter((ride) => ride.until <= asked.from).sort((a, b) => b.until - a.until);
  const after = rides.filter((ride) => ride.from >= asked.until).sort((a, b) => a.from - b.from);
  const [last, next] = [before[0], after[0]];
  if (last && isOutOfReach(last, asked, world)) return { impossible: clash(asked, last) };
  if (next && isOutOfReach(asked, next, world)) return { impossible: clash(asked, next) };
  if (last && isBroken(last, asked)) return { doubtful: gap("before", last) };
  if (next && isBroken(asked, next)) return { doubtful: gap("after", next) };
  const isApart = ({ trip }: Ride) => world.together?.has(trip.id) !== true;
  const apart = { before: before.filter(isApart), after: after.filter(isApart) };
  const odd = wrongWayRound(asked, { ...apart, known: before, home: world.home });
  return odd ? { doubtful: gap("notYetThere", odd) } : {};
}

/** The time that the ride takes at the very least: from leaving, or up to the appointment. What is done is over by now. */
export function leastRide(
  trip: TripRequest,
  { region, routing, now }: Pick<ChainWorld, "region" | "routing" | "now">,
): Ride {
  const direct = directTimeOf(trip, region, routing);
  const { kind, at } = trip.requested;
  const from = kind === "leaveAt" ? at : addSeconds(at, seconds(-direct));
  const until = kind === "leaveAt" ? addSeconds(at, direct) : at;
  if (!isEnded(trip) || until <= now) return { trip, direct, from, until };
  return { trip, direct, from: instant(Math.min(from, now)), until: now };
}

const near = (one: Pick<Place, "point">, other: Pick<Place, "point">): boolean =>
  straightLine(one.point, other.point) <= SAME_PLACE_METERS;

/** Even whoever drives straight from the end of the one cannot be at the beginning of the other in time. */
function isOutOfReach(one: Ride, next: Ride, world: ChainWorld): boolean {
  if (near(one.trip.dropoff, next.trip.pickup)) return false;
  return addSeconds(one.until, driveBetween(one, next, world)) > next.from;
}

function driveBetween(one: Ride, next: Ride, { region, routing }: ChainWorld): Seconds {
  const leaves = localSeconds(one.until, one.trip.serviceDay, region.timeZone);
  return routing.travelTime(one.trip.dropoff.point, next.trip.pickup.point, leaves);
}

const isOneOuting = (one: Ride, next: Ride): boolean =>
  one.trip.serviceDay === next.trip.serviceDay || secondsBetween(one.until, next.from) < ONE_OUTING;

const isBroken = (one: Ride, next: Ride): boolean =>
  isOneOuting(one, next) && !near(one.trip.dropoff, next.trip.pickup);

/** A clinic next door is not where the person lives, unless they live in it. */
const isAtHome = (place: Place, home: LatLng): boolean =>
  straightLine(place.point, home) <= (place.placeId === undefined ? SAME_PLACE_METERS : SAME_DOOR_METERS);

interface Neighbors {
  readonly before: readonly Ride[];
  readonly after: readonly Ride[];
  /** All rides before, also those of the same outing. */
  readonly known: readonly Ride[];
  readonly home: LatLng | undefined;
}

/** The other trip when the way home comes before the way there: one begins where only the other, later one brings the person. */
function wrongWayRound(asked: Ride, { before, after, known, home }: Neighbors): Ride | undefined {
  if (home === undefined) return undefined;
  const isHome = (place: Place) => isAtHome(place, home);
  const isBackFrom = (back: Ride, there: Ride) =>
    isOneOuting(back, there) && isHome(back.trip.dropoff) && near(there.trip.dropoff, back.trip.pickup);
  const isThere = ({ from, trip: { pickup } }: Ride) =>
    isHome(pickup) || known.some((ride) => ride.until <= from && near(ride.trip.dropoff, pickup));
  const wayThere = isThere(asked) ? undefined : after.find((ride) => isBackFrom(asked, ride));
  return wayThere ?? before.find((back) => isAhead(back.trip) && isBackFrom(back, asked) && !isThere(back));
}

/** Which trip it is about, and when that was asked for: enough to show the two. No words of places: errors may be logged. */
const about = ({ trip }: Ride) => ({
  tripId: trip.id,
  kind: trip.requested.kind,
  time: toIso(trip.requested.at),
});
/** At two places at once, or about so; else there is only too little time between. */
function clash(asked: Ride, other: Ride): RequestRefusal {
  const apart = Math.abs(other.trip.requested.at - asked.trip.requested.at);
  const isSameTime = apart < SAME_TIME * 1000 || (other.from < asked.until && asked.from < other.until);
  const code = isSameTime ? "trip.overlapsOwnTrip" : "trip.tooFarFromOwnTrip";
  return { code, field: "when.at", values: about(other) };
}
const gap = (where: "before" | "after" | "notYetThere", other: Ride): RequestRefusal => ({
  code: "trip.apartFromOwnTrip",
  field: "confirmed",
  values: { ...about(other), gap: where },
});
