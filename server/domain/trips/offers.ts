import type { OfferId, RiderId, TripId } from "../../../shared/ids/index.ts";
import type { AskOffers, OfferReason } from "../../../shared/schemas/index.ts";
import {
  hours,
  type Instant,
  type Seconds,
  type ServiceDay,
  secondsBetween,
} from "../../../shared/time/index.ts";
import type { PromiseBounds, TripRequest } from "./model.ts";
import type { OnwardOffered } from "./outing.ts";

/** A time at which a trip fits into the day as it stands. Nothing of it is done. */
export interface FoundTime {
  /** Against what was asked for; later positive. */
  movedBy: Seconds;
  /** What would be promised. */
  bounds: PromiseBounds;
  /** When the vehicle would come and be there, by what planning counts on. */
  pickupAt: Instant;
  dropoffAt: Instant;
  /** Getting in. */
  boarding: Seconds;
  /** Aboard, from the end of boarding. */
  ride: Seconds;
  /** How many others would be picked up or arrive later for it. */
  othersWait: number;
  /** The vehicle has a lift. */
  hasLift: boolean;
  /** Of an outing: its other ways, each with the time at which it fits then. */
  onward?: readonly { trip: TripRequest; time: FoundTime }[] | undefined;
}
export interface RankedTime extends FoundTime {
  reason: OfferReason;
}

/** `earliest`: as soon as possible. */
export type WishKind = "leaveAt" | "arriveBy" | "earliest";

const AT_MOST = 5;
/** Beside the time that was asked for; negotiation within an hour is what US law has for it (49 CFR 37.131(b)(2)). */
const BESIDE = hours(1);
/** Where nothing fits then. */
export const INSTEAD = hours(2);
/** A ride shorter by less is not worth a word. */
const SHORTER_MINUTES = 5;

interface Ranking {
  kind: WishKind;
  /** Two offers begin at least so far apart: nearer ones are the same to people. */
  spacing: Seconds;
}

/**
 * Up to five times, the best for the rider first: what was asked for, then what costs her least, in minutes: how far it is from what was
 * asked for, twice where it is to the wrong side (leaving before she is ready, arriving after the appointment), less what its ride is
 * shorter. As soon as possible: in the order of time. Each with the one reason that says most for it.
 */
export function rankTimes(found: readonly FoundTime[], { kind, spacing }: Ranking): RankedTime[] {
  const asAsked = kind === "earliest" ? undefined : found.find(({ movedBy }) => movedBy === 0);
  const reach = asAsked === undefined ? INSTEAD : BESIDE;
  const near = found.filter(({ movedBy }) => kind === "earliest" || Math.abs(movedBy) <= reach);
  const longest = Math.max(0, ...near.map(({ ride }) => ride));
  const priceOf = (time: FoundTime): number => {
    if (time === asAsked) return Number.NEGATIVE_INFINITY;
    if (kind === "earliest") return time.movedBy;
    const isWrongSide = kind === "leaveAt" ? time.movedBy < 0 : time.movedBy > 0;
    return Math.abs(time.movedBy) * (isWrongSide ? 2 : 1) - (longest - time.ride);
  };
  const chosen: FoundTime[] = [];
  for (const time of near.toSorted((a, b) => priceOf(a) - priceOf(b) || a.movedBy - b.movedBy)) {
    if (chosen.length === AT_MOST) break;
    if (chosen.every((other) => apart(other, time) >= spacing)) chosen.push(time);
  }
  return chosen.map((time, index) => ({ ...time, reason: reasonOf(time, { kind, index, chosen }) }));
}

const apart = (one: FoundTime, other: FoundTime): number =>
  Math.abs(secondsBetween(one.bounds.pickupWindow.from, other.bounds.pickupWindow.from));

interface Among {
  kind: WishKind;
  index: number;
  chosen: readonly FoundTime[];
}

function reasonOf(time: FoundTime, { kind, index, chosen }: Among): OfferReason {
  const [first] = chosen;
  if (kind === "earliest" ? index === 0 : time.movedBy === 0)
    return { code: kind === "earliest" ? "soonest" : "asYouAsked" };
  const saved = shorterBy(time, chosen);
  if (saved >= SHORTER_MINUTES) return { code: "shortestRide", minutes: saved };
  const minutes = wholeMinutes(Math.abs(time.movedBy));
  const isLater = time.movedBy > 0;
  const nobodyWaits = time.othersWait === 0 && first !== undefined && first.othersWait > 0;
  if (nobodyWaits) return { code: isLater ? "laterNobodyWaits" : "earlierNobodyWaits", minutes };
  return { code: isLater ? "later" : "earlier", minutes };
}

/** Whole minutes by which this ride is shorter than the shortest of the others; of one offer alone none. */
function shorterBy(time: FoundTime, chosen: readonly FoundTime[]): number {
  const others = chosen.filter((other) => other !== time).map(({ ride }) => ride);
  return others.length === 0 ? 0 : wholeMinutes(Math.min(...others) - time.ride);
}

const wholeMinutes = (length: number): number => Math.floor(length / 60);

/** How long before the appointment the vehicle is counted on to be there; undefined: nothing was said of arriving. */
export function marginOf({
  bounds: { latestArrival },
  dropoffAt,
}: Pick<FoundTime, "bounds" | "dropoffAt">): Seconds | undefined {
  return latestArrival === undefined ? undefined : secondsBetween(dropoffAt, latestArrival);
}

export type OfferState = "open" | "confirmed" | "expired" | "outdated" | "refused";
/** An offer as it was shown to somebody. Nothing is held for it: it may turn out to be outdated when it is confirmed. */
export interface TripOffered {
  id: OfferId;
  /** Those of one answer: one alone of them is confirmed. */
  setId: string;
  riderId: RiderId;
  askedBy: "rider" | "dispatcher" | "guardian";
  /** As it was asked for. */
  wish: AskOffers;
  /** The time that is offered, as the wish that it is taken as. */
  requested: TripRequest["requested"];
  serviceDay: ServiceDay;
  bounds: PromiseBounds;
  /** The other ways of the outing that is asked for, in their order; `firstAlone`: they are left out, since there is nothing for them. */
  onward: readonly OnwardOffered[];
  firstAlone: boolean;
  /** The trip that is to be changed. */
  changes?: TripId | undefined;
  expiresAt: Instant;
  /** It was sent to who waits, who had not asked for it. */
  sentAt?: Instant | undefined;
  state: OfferState;
  /** What was made or changed by it. */
  tripId?: TripId | undefined;
}
