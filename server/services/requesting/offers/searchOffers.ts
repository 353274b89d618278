import type { OfferId } from "../../../../shared/ids/index.ts";
import { takesTime } from "../../../../shared/lifeCycle/trip.ts";
import {
  addSeconds,
  hours,
  instant,
  minutes,
  type ServiceDay,
  seconds,
  serviceDayOf,
  toInstant,
} from "../../../../shared/time/index.ts";
import { why as because, type Why } from "../../../domain/facts/details.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { CHAIN_REACH, checkChain, leastRide, type Ride } from "../../../domain/trips/dayChain.ts";
import type { TripRequest } from "../../../domain/trips/model.ts";
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
import { otherWays } from "../../records/outings.ts";
import { todayOf } from "../../records/today.ts";
import { isInHours, isInTime } from "../canBeAskedFor.ts";
import { checkLeadTime } from "../checkLeadTime.ts";
import { isOverQuotaMeant, weighQuota } from "../coverage.ts";
import { refuse } from "../draftTrip.ts";
import type { RequestingNeeds } from "../needs.ts";
import { isOuting, keepsOrder } from "../outing.ts";
import { chainWorld, checkOwnTrips, ownTripsAround, weighTrip } from "../takeWish.ts";
import type { OfferedTime, OfferedTimes } from "../useCases.ts";
import { movedTrip, recordAsked, type Searching, tripAsked } from "./askedTrip.ts";
import { daysFromToday, openStretch } from "./firstTime.ts";
import { weighOnward, withOnward } from "./searchOnward.ts";
import { keptAtShortNotice } from "./shortNotice.ts";

/** Offers nearer to each other than this are the same to people. */
const SPACING = minutes(20);

/** Up to five times at which the wish fits, stored so that one of them can be confirmed. Throws what the rules say against it. */
export async function searchOffers(deps: RequestingNeeds, searching: Searching): Promise<OfferedTimes> {
  const { wish } = searching;
  if (wish.when.kind === "earliest") return searchSoonest(deps, searching, wish.when.from);
  return stored(deps, await findNear(deps, searching, { ...wish.when, othersMove: !isOuting(wish) }));
}

interface Near {
  kind: TripRequest["requested"]["kind"];
  at: string;
  /** Where it fits nowhere, one other may ride with another vehicle; not for an outing of several ways. */
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
      if (last.offers.length > 0) return stored(deps, { ...last, record: await keptAtShortNotice(deps) });
    }
  }
  if (last === undefined) throw new AppError("trip.noServiceThatDay", { field: "when" });
  return last;
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
  const { ride } = await weighTrip(deps, asked, { rider, checkLeadTime: leadTimeFor(deps, searching) });
  const others = current === undefined ? [] : await otherWays(deps.db, current);
  const onward = isOuting(wish) ? await weighOnward(deps, searching, asked) : [];
  const also = [...others.map(({ trip }) => trip).filter(takesTime), ...onward];
  if (wish.when.kind !== "earliest")
    await checkOwnTrips(deps.db, deps, { ride, rider, confirmed: wish.confirmed, also });
  const weighed = {
    rider,
    trips: [asked, ...onward],
    isMeant: isOverQuotaMeant({ askedBy: askerOf(actor), wish }),
  };
  const { left: quota } = await weighQuota(deps.db, deps, weighed);
  const { found, why } = await findTimes(deps, recordAsked(deps, ride, searching), reach);
  const inOrder = found.filter(({ movedBy }) =>
    keepsOrder(deps, movedTrip(asked, movedBy), { current, others }),
  );
  const times = await possibleTimes(deps, { ...searching, ride, also }, inOrder);
  const { ranked, firstAlone } = await rankWhole(deps, searching, { ride, times });
  const offers = offersOf(deps, searching, { asked, ranked, firstAlone: firstAlone !== undefined });
  // Times that only the rider's other trips or the rules rule out say nothing of vehicles.
  const none = offers.length === 0 ? { reason: why ?? because("noVehicle") } : {};
  return {
    offers,
    quota,
    canAskAnyway: current === undefined,
    ...none,
    ...(offers.length > 0 && { firstAlone }),
  };
}

/** The best times; of an outing those at which all of it can be had or, where none is, those of its first way with why the others cannot. */
async function rankWhole(
  deps: RequestingNeeds,
  searching: Searching,
  { ride, times }: { ride: Ride; times: readonly FoundTime[] },
): Promise<{ ranked: RankedTime[]; firstAlone?: Why | undefined }> {
  const ranking = { kind: searching.wish.when.kind, spacing: SPACING };
  const ranked = rankTimes(times, ranking);
  if (!isOuting(searching.wish) || ranked.length === 0) return { ranked };
  const { whole, why } = await withOnward(deps, searching, { ride, times, ranked });
  return whole.length > 0 ? { ranked: rankTimes(whole, ranking) } : { ranked, firstAlone: why };
}

const leadTimeFor =
  (deps: RequestingNeeds, { actor, wasInTime }: Searching) =>
  ({ serviceDay }: TripRequest, { from: leavesAt }: Ride) =>
    wasInTime === true
      ? "inTime"
      : checkLeadTime({ terms: deps.termsOn(serviceDay), clock: deps.clock }, actor, {
          leavesAt,
          serviceDay,
        });

/** Trips that are accepted or refused together are of one day. */
async function isBoundElsewhere(
  { db }: RequestingNeeds,
  { current }: Searching,
  day: ServiceDay,
): Promise<boolean> {
  if (current === undefined || current.trip.serviceDay === day) return false;
  const links = await db.links.listOfTrip(current.trip.id);
  const others = links.flatMap(({ tripIds }) => tripIds).filter((id) => id !== current.trip.id);
  return (await db.trips.listByIds(others)).some(({ trip }) => takesTime(trip));
}

interface Ranked {
  asked: TripRequest;
  ranked: readonly RankedTime[];
  firstAlone: boolean;
}

function offersOf(
  deps: RequestingNeeds,
  searching: Searching,
  { asked, ranked, firstAlone }: Ranked,
): OfferedTime[] {
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
    const { bounds, onward = [] } = time;
    const ways = onward.map((way) => ({ requested: way.trip.requested, bounds: way.time.bounds }));
    const id = deps.createId() as OfferId;
    const offered = { ...set, id, requested, serviceDay, bounds, onward: ways, firstAlone };
    return { time, trip, isAlone: rider.needs?.ridesAlone === true, offered };
  });
}

const askerOf = (actor: Actor): TripOffered["askedBy"] =>
  actor.role === "rider" || actor.role === "guardian" ? actor.role : "dispatcher";

/** Of the times found those that may be asked for, and at which the rider's other trips can still be ridden. */
async function possibleTimes(
  deps: RequestingNeeds,
  { actor, rider, wish, ride, also }: Searching & { ride: Ride; also: readonly TripRequest[] },
  found: readonly FoundTime[],
): Promise<FoundTime[]> {
  const farthest = Math.max(0, ...found.map(({ movedBy }) => Math.abs(movedBy)));
  const others = await ownTripsAround(deps.db, ride.trip, seconds(CHAIN_REACH + farthest));
  const world = chainWorld(deps, rider);
  const chainAt = (trip: TripRequest) => checkChain(leastRide(trip, world), others, world);
  const together = new Set(also.map(({ id }) => id));
  const apart = others.filter(({ id }) => !together.has(id));
  const chainWith = (trip: TripRequest) =>
    checkChain(leastRide(trip, world), [...apart, ...also], { ...world, together });
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
    refuse(chainWith(movedTrip(ride.trip, first.movedBy)).doubtful);
  return possible;
}
