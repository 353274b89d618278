import type { OfferId } from "../../../../shared/ids/index.ts";
import type { AskOffers } from "../../../../shared/schemas/index.ts";
import {
  addSeconds,
  hours,
  instant,
  minutes,
  type Seconds,
  type ServiceDay,
  seconds,
  serviceDayOf,
  toInstant,
  toIso,
} from "../../../../shared/time/index.ts";
import { why as because } from "../../../domain/facts/details.ts";
import type { Actor, Rider } from "../../../domain/people/model.ts";
import { CHAIN_REACH, checkChain, leastRide, type Ride } from "../../../domain/trips/dayChain.ts";
import type { TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import {
  type FoundTime,
  INSTEAD,
  type RankedTime,
  rankTimes,
  type TripOffered,
} from "../../../domain/trips/offers.ts";
import { AppError } from "../../../errors.ts";
import { canOverrideLeadTime } from "../../../policies/index.ts";
import { findTimes, type TimesAround } from "../../planning/index.ts";
import { todayOf } from "../../records/today.ts";
import { isInHours, isInTime } from "../canBeAskedFor.ts";
import { checkLeadTime } from "../checkLeadTime.ts";
import type { RequestingNeeds } from "../needs.ts";
import {
  boundsAsked,
  chainWorld,
  checkOwnTrips,
  draftTrip,
  ownTripsAround,
  refuse,
  weighTrip,
} from "../takeWish.ts";
import type { OfferedTime, OfferedTimes } from "../useCases.ts";
import { daysFromToday, openStretch } from "./firstTime.ts";

/** Offers nearer to each other than this are the same to people. */
const SPACING = minutes(20);

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

/** Up to five times at which the wish fits, stored so that one of them can be confirmed. Throws what the rules say against it. */
export async function searchOffers(deps: RequestingNeeds, searching: Searching): Promise<OfferedTimes> {
  const { wish } = searching;
  if (wish.when.kind === "earliest") return searchSoonest(deps, searching, wish.when.from);
  return stored(deps, await findNear(deps, searching, { ...wish.when, othersMove: true }));
}

interface Near {
  kind: TripRequest["requested"]["kind"];
  at: string;
  /** Where it fits nowhere, one other may ride with another vehicle. */
  othersMove?: boolean | undefined;
}

/** The same without keeping them: times within two hours either side of one that is wished for. */
export function findNear(
  deps: RequestingNeeds,
  searching: Searching,
  { kind, at, othersMove }: Near,
): Promise<OfferedTimes> {
  const asked = tripAsked(deps, searching, { kind, at: toInstant(at) });
  return searchAround(deps, searching, {
    asked,
    reach: { earlierBy: INSTEAD, laterBy: INSTEAD, othersMove },
  });
}

async function stored({ db }: RequestingNeeds, times: OfferedTimes): Promise<OfferedTimes> {
  await db.transaction((tx) => tx.offers.add(times.offers.map(({ offered }) => offered)));
  return times;
}

/** So much of a day is looked at together: who rides as soon as possible rarely has to wait longer. */
const AT_ONCE = hours(3);

/** The first times that fit, today or on the days after it. */
async function searchSoonest(
  deps: RequestingNeeds,
  searching: Searching,
  notBefore: string | undefined,
): Promise<OfferedTimes> {
  const now = deps.clock.now();
  const from = instant(Math.max(now, notBefore === undefined ? now : toInstant(notBefore)));
  const trip = tripAsked(deps, searching, { kind: "leaveAt", at: from });
  let last: OfferedTimes | undefined;
  for (const day of daysFromToday(serviceDayOf(from, deps.dayRules))) {
    const open = openStretch(deps, day, { ...searching, trip, from });
    if (open === undefined || (await isBoundElsewhere(deps, searching, day))) continue;
    for (let begun = 0; begun <= open.length; begun += AT_ONCE) {
      const asked = tripAsked(deps, searching, {
        kind: "leaveAt",
        at: addSeconds(open.from, seconds(begun)),
      });
      const laterBy = seconds(Math.min(AT_ONCE, open.length - begun));
      last = await searchAround(deps, searching, { asked, reach: { earlierBy: seconds(0), laterBy } });
      if (last.offers.length > 0) return stored(deps, last);
    }
  }
  if (last === undefined) throw new AppError("trip.noServiceThatDay", { field: "when" });
  return last;
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

interface Around {
  asked: TripRequest;
  reach: TimesAround;
}

async function searchAround(
  deps: RequestingNeeds,
  searching: Searching,
  { asked, reach }: Around,
): Promise<OfferedTimes> {
  const { actor, rider, wish, current } = searching;
  if (await isBoundElsewhere(deps, searching, asked.serviceDay))
    throw new AppError("trip.linkedDay", { field: "when" });
  const { ride } = await weighTrip(deps, asked, {
    rider,
    checkLeadTime: ({ serviceDay }, { from }) =>
      searching.wasInTime === true
        ? "inTime"
        : checkLeadTime({ terms: deps.termsOn(serviceDay), clock: deps.clock }, actor, {
            leavesAt: from,
            serviceDay,
          }),
  });
  if (wish.when.kind !== "earliest")
    await checkOwnTrips(deps.db, deps, { ride, rider, confirmed: wish.confirmed });
  const { found, why } = await findTimes(deps, recordAsked(deps, ride, searching), reach);
  const times = await possibleTimes(deps, { ...searching, ride }, found);
  const ranked = rankTimes(times, { kind: wish.when.kind, spacing: SPACING });
  const offers = offersOf(deps, searching, { asked, ranked });
  // Times that only the rider's other trips or the rules rule out say nothing of vehicles.
  const none = offers.length === 0 ? { reason: why ?? because("noVehicle") } : {};
  return { offers, canAskAnyway: current === undefined, ...none };
}

/** Trips that are accepted or refused together are of one day. */
async function isBoundElsewhere(
  { db }: RequestingNeeds,
  { current }: Searching,
  day: ServiceDay,
): Promise<boolean> {
  if (current === undefined || current.trip.serviceDay === day) return false;
  return (await db.links.listOfTrip(current.trip.id)).length > 0;
}

interface Ranked {
  asked: TripRequest;
  ranked: readonly RankedTime[];
}

function offersOf(deps: RequestingNeeds, searching: Searching, { asked, ranked }: Ranked): OfferedTime[] {
  const { actor, rider, wish, current } = searching;
  const { value: holds } = deps.termsOn(todayOf(deps)).rules.offerHolds;
  const set = {
    ...{ setId: deps.createId(), riderId: rider.id, wish: { ...wish, riderId: rider.id } },
    ...{ askedBy: askerOf(actor), changes: current?.trip.id, state: "open" as const },
    expiresAt: addSeconds(deps.clock.now(), holds),
  };
  return ranked.map((time) => {
    const trip = movedTrip(asked, time.movedBy);
    const { requested, serviceDay } = trip;
    const offered = { ...set, id: deps.createId() as OfferId, requested, serviceDay, bounds: time.bounds };
    return { time, trip, isAlone: rider.needs?.ridesAlone === true, offered };
  });
}

const askerOf = (actor: Actor): TripOffered["askedBy"] =>
  actor.role === "rider" || actor.role === "guardian" ? actor.role : "dispatcher";

const movedTrip = (trip: TripRequest, by: Seconds): TripRequest => ({
  ...trip,
  requested: { ...trip.requested, at: addSeconds(trip.requested.at, by) },
});

/** Of the times found those that may be asked for, and at which the rider's other trips can still be ridden. */
async function possibleTimes(
  deps: RequestingNeeds,
  { actor, rider, wish, ride }: Searching & { ride: Ride },
  found: readonly FoundTime[],
): Promise<FoundTime[]> {
  const farthest = Math.max(0, ...found.map(({ movedBy }) => Math.abs(movedBy)));
  const others = await ownTripsAround(deps.db, ride.trip, seconds(CHAIN_REACH + farthest));
  const world = chainWorld(deps, rider);
  const chainAt = (trip: TripRequest) => checkChain(leastRide(trip, world), others, world);
  const possible = found.filter(({ movedBy }) => {
    const trip = movedTrip(ride.trip, movedBy);
    const leavesAt = addSeconds(ride.from, movedBy);
    return (
      isInHours(deps, { trip, rider }) &&
      (canOverrideLeadTime(actor) ? leavesAt >= deps.clock.now() : isInTime(deps, trip, leavesAt)) &&
      chainAt(trip).impossible === undefined
    );
  });
  const [first] = possible.toSorted((a, b) => a.movedBy - b.movedBy);
  if (wish.when.kind === "earliest" && first !== undefined && !wish.confirmed.includes("chain"))
    refuse(chainAt(movedTrip(ride.trip, first.movedBy)).doubtful);
  return possible;
}
