import type { TripId } from "../../../shared/ids/index.ts";
import type { NewTripRequest } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { FactDetails } from "../../domain/facts/details.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { hoursFor } from "../../domain/fleet/contracts.ts";
import type { Rider } from "../../domain/people/model.ts";
import {
  CHAIN_REACH,
  type ChainWorld,
  checkChain,
  leastRide,
  type Ride,
} from "../../domain/trips/dayChain.ts";
import type { PromiseBounds, TripRequest } from "../../domain/trips/model.ts";
import { onwardWays } from "../../domain/trips/outing.ts";
import { longestRideOf } from "../../domain/trips/party.ts";
import { askedBounds } from "../../domain/trips/promise.ts";
import { refusePlaces, refuseTime, type ServedPlaces } from "../../domain/trips/requestRules.ts";
import type { Stores } from "../../stores/index.ts";
import { knownDwell } from "../records/knownDwell.ts";
import { enterPromise } from "../records/promiseLedger.ts";
import { recordFacts } from "../records/recordFact.ts";
import { routingOn } from "../records/roadsOn.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";
import { watchReturn } from "../records/whenReady.ts";
import { doubtOf } from "./askAboutPlace.ts";
import { requireCovered, weighQuota } from "./coverage.ts";
import { draftTrip, refuse, type Wish } from "./draftTrip.ts";
import { learnHouses } from "./learnHouses.ts";
import type { RequestingNeeds } from "./needs.ts";
import { bindOuting, draftOnward, saidOf } from "./outing.ts";

/** A wish and on whose word it is taken. */
export interface TakenWish {
  by: FactBy;
  bookedBy: TripRequest["bookedBy"];
  rider: Rider;
  wish: Wish;
  confirmed: NewTripRequest["confirmed"];
  /** Days ahead that may be asked for, where that is otherwise than for who asks once. */
  horizonDays?: number | undefined;
  /** Of a return when ready: when that is expected, where that is known better than by the wish. */
  forecast?: Instant | undefined;
  /** Nobody is there who could be asked back about a place. */
  isUnattended?: true;
  /** Throws where it is too late to ask. */
  checkLeadTime(trip: TripRequest, ride: Ride): "inTime" | "overridden";
  /** What else is written of the trip in the same transaction. */
  alongside(tx: Stores, trip: TripRequest): Promise<void>;
}

/** The one way in which a wish becomes a trip: checked, then stored with its promise-to-be and the job to assign it in one transaction. */
export async function takeWish(deps: RequestingNeeds, taken: TakenWish): Promise<TripId> {
  const trip = draftTrip(deps, taken);
  const { ways, weighed } = await weighOuting(deps, trip, taken);
  const alongside = async (tx: Stores, each: TripRequest) => {
    if (each === trip) await taken.alongside(tx, trip);
    await tx.outbox.addJob("assignTrip", { tripId: each.id });
  };
  await deps.db.transaction(async (tx) => {
    for (const each of weighed) await storeWish(tx, deps, { ...taken, ...each, also: ways, alongside });
    await bindOuting(tx, ways, { id: deps.createId(), by: taken.by, at: trip.requestedAt });
  });
  return trip.id;
}

/** A trip against which nothing can be said but by its rider's other trips. */
export interface WeighedTrip {
  ride: Ride;
  leadTime: "inTime" | "overridden";
}

/** All ways of a wish, against which nothing can be said: one that is refused refuses all. */
export async function weighOuting(deps: RequestingNeeds, trip: TripRequest, taken: TakenWish) {
  const onward = await draftOnward(deps, trip, taken);
  const ways = [trip, ...onward];
  const asked = onwardWays(taken.wish);
  const weighed: WeighedTrip[] = [];
  for (const [no, each] of ways.entries())
    weighed.push(await saidOf(asked[no - 1], () => weighTrip(deps, each, taken)));
  return { ways, weighed };
}

type Weighing = Pick<TakenWish, "rider" | "horizonDays" | "checkLeadTime" | "isUnattended">;

/** Throws what the rules say against a trip as it would be; nothing is written. */
export async function weighTrip(
  deps: RequestingNeeds,
  trip: TripRequest,
  { rider, horizonDays, checkLeadTime, isUnattended }: Weighing,
): Promise<WeighedTrip> {
  const now = deps.clock.now();
  const terms = deps.termsOn(trip.serviceDay);
  refuse(refusePlaces(trip, terms, servedPlaces(deps, isUnattended ? undefined : rider)));
  const hours = hoursFor({ trip, rider }, terms, deps.districtOf);
  const { bookingHorizonDays } = terms.rules;
  const rules = { bookingHorizonDays: { value: horizonDays ?? bookingHorizonDays.value } };
  refuse(refuseTime(trip, { timeZone: terms.timeZone, rules, hours, dayRules: deps.dayRules }, now));
  const ride = await rideAround(deps, trip);
  const leadTime = checkLeadTime(trip, ride);
  await requireCovered(deps, rider, trip);
  return { ride, leadTime };
}

/** By the roads of its day; where what is closed leaves no way worth going, planning says that no vehicle can come, not the clock. */
export async function rideAround(deps: RequestingNeeds, trip: TripRequest): Promise<Ride> {
  const now = deps.clock.now();
  const routing = await routingOn(deps, trip.serviceDay);
  const usual = leastRide(trip, { ...deps, now });
  if (routing === deps.routing) return usual;
  const ride = leastRide(trip, { ...deps, routing, now });
  return ride.direct <= usual.direct + WORTH_GOING ? ride : usual;
}
/** So much longer, nobody drives around. */
const WORTH_GOING = minutes(60);

/** `asked`: who can be asked back. */
const servedPlaces = (deps: RequestingNeeds, asked: Rider | undefined): ServedPlaces => ({
  districtOf: deps.districtOf,
  isKnownPlace: (id) => [...deps.knownPlaces(), ...deps.region.settlements].some((each) => each.id === id),
  doubtOf: (place) => (asked === undefined ? undefined : doubtOf(deps, place, asked)),
});

type Storing = Pick<TakenWish, "by" | "rider" | "confirmed" | "alongside"> &
  WeighedTrip & {
    details?: FactDetails["trip.requested"];
    /** Asked for together with it: the other ways of its outing. */
    also?: readonly TripRequest[] | undefined;
  };

/** The trip with its promise-to-be, if it goes with its rider's other trips; whoever has it stored sees to its vehicle. */
export async function storeWish(tx: Stores, deps: RequestingNeeds, storing: Storing): Promise<void> {
  const { by, rider, ride, leadTime, details = {} } = storing;
  const { trip } = ride;
  await tx.riders.lock(rider.id);
  const chain = await checkOwnTrips(tx, deps, storing);
  const isMeant = storing.confirmed.includes("quota");
  const { over } = await weighQuota(tx, deps, { rider, trips: [trip], isMeant });
  await tx.trips.create(trip);
  await storing.alongside(tx, trip);
  await learnHouses(tx, deps, { trip, by });
  const happened = { concerns: ofTrip(trip), by, at: trip.requestedAt, details: {} };
  await recordFacts(tx, [
    {
      kind: "trip.requested",
      ...happened,
      details: { ...details, ...(over && { overQuota: true as const }) },
    },
    ...(leadTime === "overridden" ? [{ kind: "trip.leadTimeOverridden", ...happened } as const] : []),
    ...(chain === "confirmed" ? [{ kind: "trip.chainConfirmed", ...happened } as const] : []),
  ]);
  const asked = { kind: "asked", bounds: boundsAsked(deps, ride, rider) } as const;
  const promise = await enterPromise(tx, { trip }, { entry: asked, by, at: trip.requestedAt });
  const { whenReady } = trip;
  if (whenReady !== undefined)
    await watchReturn(tx, trip, { whenReady, now: trip.requestedAt, termsOn: deps.termsOn });
  await watchOverdue(tx, trip.id, missedFrom({ trip, promise }, undefined, deps.termsOn));
}

/** What will be promised if a vehicle is found. */
export const boundsAsked = (deps: RequestingNeeds, { trip, direct }: Ride, rider: Rider): PromiseBounds =>
  askedBounds(trip, deps.termsOn(trip.serviceDay), {
    ...{ direct, certified: longestRideOf(rider, trip) },
    ...knownDwell(trip, deps, deps.termsOn(trip.serviceDay)),
  });

/** Whether one person can ride this and their other trips. Who asks again and says that it is meant so is taken at their word. */
export async function checkOwnTrips(
  tx: Pick<Stores, "trips">,
  deps: RequestingNeeds,
  { ride, rider, confirmed, also = [] }: Pick<Storing, "ride" | "rider" | "confirmed" | "also">,
): Promise<"fits" | "confirmed"> {
  const known = await ownTripsAround(tx, ride.trip, CHAIN_REACH);
  const isAlso = ({ id }: TripRequest) => also.some((each) => each.id === id);
  const together = new Set(also.map(({ id }) => id));
  const others = [...known.filter((each) => !isAlso(each)), ...also];
  const { impossible, doubtful } = checkChain(ride, others, { ...chainWorld(deps, rider), together });
  refuse(impossible);
  if (!confirmed.includes("chain")) refuse(doubtful);
  return doubtful === undefined ? "fits" : "confirmed";
}

/** The rider's trips that a trip at most so far from this one's time could have to do with. */
export function ownTripsAround(
  { trips }: Pick<Stores, "trips">,
  { riderId, requested: { at } }: TripRequest,
  reach: Seconds,
): Promise<TripRequest[]> {
  return trips.listOfRiderAround(riderId, {
    from: addSeconds(at, seconds(-reach)),
    until: addSeconds(at, reach),
  });
}

export const chainWorld = ({ region, routing, clock }: RequestingNeeds, { home }: Rider): ChainWorld => ({
  ...{ region, routing, now: clock.now(), home: home?.point },
});
