import { seconds } from "../../../../shared/time/index.ts";
import { why as because, type Why } from "../../../domain/facts/details.ts";
import { CHAIN_REACH, checkChain, leastRide, type Ride } from "../../../domain/trips/dayChain.ts";
import type { TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import { type FoundTime, INSTEAD } from "../../../domain/trips/offers.ts";
import { type OnwardWay, onwardWays } from "../../../domain/trips/outing.ts";
import { canOverrideLeadTime } from "../../../policies/index.ts";
import { findOnward, type WayAfter } from "../../planning/index.ts";
import { isInHours, isInTime } from "../canBeAskedFor.ts";
import { checkLeadTime } from "../checkLeadTime.ts";
import type { RequestingNeeds } from "../needs.ts";
import { draftOnward, draftWay, type OutingAsked, readStays, type Stays, saidOf } from "../outing.ts";
import { chainWorld, ownTripsAround, weighTrip } from "../takeWish.ts";
import { movedTrip, recordAsked, type Searching } from "./askedTrip.ts";

/** So many other times of the first way are tried where none of the best leaves room for the others. */
const MORE = 5;

/** The other ways of an outing as they are asked for. Throws what the rules say against one of them. */
export async function weighOnward(
  deps: RequestingNeeds,
  { actor, rider, wish, bookedBy }: Searching,
  first: TripRequest,
): Promise<TripRequest[]> {
  const asked = onwardWays(wish);
  const ways = await draftOnward(deps, first, outingOf({ rider, wish, bookedBy }));
  for (const [no, way] of ways.entries())
    await saidOf(asked[no], () =>
      weighTrip(deps, way, {
        rider,
        checkLeadTime: ({ serviceDay }, { from }) =>
          checkLeadTime({ terms: deps.termsOn(serviceDay), clock: deps.clock }, actor, {
            ...{ leavesAt: from, serviceDay },
          }),
      }),
    );
  return ways;
}

export function outingOf({
  rider,
  wish,
  bookedBy,
}: Pick<Searching, "rider" | "wish" | "bookedBy">): OutingAsked {
  const { when: _, confirmed: __, ...plain } = wish;
  return { rider, wish: plain, bookedBy };
}

interface Around {
  ride: Ride;
  times: readonly FoundTime[];
  ranked: readonly FoundTime[];
}

/** Of the times of the first way those at which the others can be had, too, with what these get; `why` there is none. */
export async function withOnward(
  deps: RequestingNeeds,
  searching: Searching,
  { ride, times, ranked }: Around,
): Promise<{ whole: FoundTime[]; why: Why }> {
  const day = await deps.loadDay(ride.trip.serviceDay);
  const after = await waysAfter(deps, searching, ride.trip);
  let why: Why | undefined;
  const wholeOf = (among: readonly FoundTime[]) =>
    among.flatMap((time): FoundTime[] => {
      const first = offeredRecord(deps, searching, { ride, time });
      const found = findOnward(deps, day, { first, after });
      if ("why" in found) why ??= found.why;
      return "why" in found ? [] : [{ ...time, onward: found.ways.map(toWay) }];
    });
  const best = wholeOf(ranked);
  if (best.length > 0) return { whole: best, why: because("noVehicle") };
  const others = times
    .filter(({ movedBy }) => ranked.every((each) => each.movedBy !== movedBy))
    .toSorted((one, other) => Math.abs(one.movedBy) - Math.abs(other.movedBy));
  return { whole: wholeOf(others.slice(0, MORE)), why: why ?? because("noVehicle") };
}

const toWay = ({ record, time }: { record: TripRecord; time: FoundTime }) => ({ trip: record.trip, time });

/** The first way as it would be promised. */
function offeredRecord(
  deps: RequestingNeeds,
  searching: Searching,
  { ride, time }: { ride: Ride; time: FoundTime },
): TripRecord {
  const record = recordAsked(deps, ride, searching);
  const trip = movedTrip(ride.trip, time.movedBy);
  return { ...record, trip, promise: { ...record.promise, ...time.bounds } };
}

async function waysAfter(
  deps: RequestingNeeds,
  searching: Searching,
  first: TripRequest,
): Promise<WayAfter[]> {
  const asked = outingOf(searching);
  const stays = await readStays(deps, asked);
  const reach = seconds(CHAIN_REACH + 2 * INSTEAD);
  const around = await ownTripsAround(deps.db, first, reach);
  const others = around.filter(({ id }) => id !== first.id); // a trip that is changed is where it will be
  return onwardWays(searching.wish).map((way) => ({
    asked: (before) => recordOfWay(deps, searching, { asked, way, before, stays, others }),
    isPossible: (trip, before) => isPossible(deps, searching, { trip, others: [...others, ...before] }),
  }));
}

interface OfWay {
  asked: OutingAsked;
  way: OnwardWay;
  before: readonly TripRequest[];
  stays: Stays;
  others: readonly TripRequest[];
}

function recordOfWay(
  deps: RequestingNeeds,
  searching: Searching,
  { asked, way, before, stays, others }: OfWay,
): TripRecord | undefined {
  const last = before.at(-1);
  const drafted = last && draftWay(deps, { asked, way, before: last, stays });
  if (drafted === undefined || "refusal" in drafted) return undefined;
  const { trip } = drafted;
  if (!isPossible(deps, searching, { trip, others: [...others, ...before] })) return undefined;
  return wayRecord(deps, searching, trip);
}

/** A way as planning reads it; of one that is fetched when ready within what its place is held. */
export function wayRecord(
  deps: RequestingNeeds,
  { rider }: Pick<Searching, "rider">,
  trip: TripRequest,
): TripRecord {
  const ride = leastRide(trip, { ...deps, now: deps.clock.now() });
  const record = recordAsked(deps, ride, { rider });
  const held = trip.whenReady && { pickupWindow: trip.whenReady.planned };
  return { ...record, promise: { ...record.promise, ...held } };
}

/** Within the hours, in time for who asks, and rideable with the rider's other trips. */
function isPossible(
  deps: RequestingNeeds,
  { actor, rider }: Searching,
  { trip, others }: { trip: TripRequest; others: readonly TripRequest[] },
): boolean {
  const world = chainWorld(deps, rider);
  const ride = leastRide(trip, world);
  const leavesAt = ride.from;
  const isAllowed = canOverrideLeadTime(actor)
    ? leavesAt >= deps.clock.now()
    : isInTime(deps, trip, leavesAt);
  return (
    isAllowed && isInHours(deps, { trip, rider }) && checkChain(ride, others, world).impossible === undefined
  );
}
