import type { TripId } from "../../../shared/ids/index.ts";
import { type NewTripRequest, TripNeeds } from "../../../shared/schemas/index.ts";
import {
  addSeconds,
  type Instant,
  type Seconds,
  seconds,
  serviceDayOf,
  toInstant,
} from "../../../shared/time/index.ts";
import { doorDwell } from "../../domain/entrance.ts";
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
import { longestRideOf } from "../../domain/trips/party.ts";
import { askedBounds, priorityOf } from "../../domain/trips/promise.ts";
import {
  type RequestRefusal,
  refusePlaces,
  refuseTime,
  type ServedPlaces,
} from "../../domain/trips/requestRules.ts";
import { holdFor } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { enterPromise } from "../records/promiseLedger.ts";
import { recordFacts } from "../records/recordFact.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";
import { watchReturn } from "../records/whenReady.ts";
import { learnHouses } from "./learnHouses.ts";
import type { RequestingNeeds } from "./needs.ts";
import { withEntrance } from "./withEntrance.ts";
import { withPrecision } from "./withPrecision.ts";

/** With the rider named, also where a rider left out who asks. */
export type Wish = Omit<NewTripRequest, "confirmed">;

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
  /** Throws where it is too late to ask. */
  checkLeadTime(trip: TripRequest, ride: Ride): "inTime" | "overridden";
  /** What else is written of the trip in the same transaction. */
  alongside(tx: Stores, trip: TripRequest): Promise<void>;
}

/** The one way in which a wish becomes a trip: checked, then stored with its promise-to-be and the job to assign it in one transaction. */
export async function takeWish(deps: RequestingNeeds, taken: TakenWish): Promise<TripId> {
  const weighed = await weighTrip(deps, draftTrip(deps, taken), taken);
  const alongside = async (tx: Stores, trip: TripRequest) => {
    await taken.alongside(tx, trip);
    await tx.outbox.addJob("assignTrip", { tripId: trip.id });
  };
  await deps.db.transaction((tx) => storeWish(tx, deps, { ...taken, ...weighed, alongside }));
  return weighed.ride.trip.id;
}

/** A trip against which nothing can be said but by its rider's other trips. */
export interface WeighedTrip {
  ride: Ride;
  leadTime: "inTime" | "overridden";
}

/** Throws what the rules say against a trip as it would be; nothing is written. */
export async function weighTrip(
  deps: RequestingNeeds,
  trip: TripRequest,
  { rider, horizonDays, checkLeadTime }: Pick<TakenWish, "rider" | "horizonDays" | "checkLeadTime">,
): Promise<WeighedTrip> {
  const now = deps.clock.now();
  const terms = deps.termsOn(trip.serviceDay);
  refuse(refusePlaces(trip, terms, servedPlaces(deps)));
  const hours = hoursFor({ trip, rider }, terms, deps.districtOf);
  const { bookingHorizonDays } = terms.rules;
  const rules = { bookingHorizonDays: { value: horizonDays ?? bookingHorizonDays.value } };
  refuse(refuseTime(trip, { timeZone: terms.timeZone, rules, hours, dayRules: deps.dayRules }, now));
  const ride = leastRide(trip, { ...deps, now });
  const leadTime = checkLeadTime(trip, ride);
  if (!(await deps.db.riders.isEligible(rider.id, trip.serviceDay))) throw new AppError("rider.notEligible");
  return { ride, leadTime };
}

/** Throws what a rule says against the wish, if it does. */
export function refuse(refusal: RequestRefusal | undefined): void {
  if (refusal === undefined) return;
  const { code, ...details } = refusal;
  throw new AppError(code, details);
}

const servedPlaces = ({ region, knownPlaces, districtOf }: RequestingNeeds): ServedPlaces => ({
  districtOf,
  isKnownPlace: (id) => [...knownPlaces(), ...region.settlements].some((each) => each.id === id),
});

/** The trip that a wish would be. */
export function draftTrip(
  deps: RequestingNeeds,
  {
    rider,
    wish,
    bookedBy,
    forecast = toInstant(wish.when.at),
  }: Pick<TakenWish, "rider" | "wish" | "bookedBy" | "forecast">,
): TripRequest {
  const { clock, createId, dayRules } = deps;
  const at = toInstant(wish.when.at);
  const serviceDay = serviceDayOf(at, dayRules);
  return {
    id: createId() as TripId,
    version: 1,
    riderId: rider.id,
    serviceDay,
    status: "requested",
    pickup: withEntrance(deps, withPrecision(deps, wish.pickup)),
    dropoff: withEntrance(deps, withPrecision(deps, wish.dropoff)),
    requested: { kind: wish.whenReady ? "leaveAt" : wish.when.kind, at },
    whenReady: wish.whenReady && {
      ...{ forecast, planned: holdFor(forecast, clock.now(), deps.termsOn(serviceDay)) },
    },
    companions: wish.companions,
    aid: wish.aid ?? rider.aid,
    assistance: wish.assistance ?? rider.needs?.assistance ?? "door",
    needs: { ...standingNeeds(rider), ...wish.needs },
    purpose: wish.purpose,
    note: wish.note === "" ? undefined : wish.note,
    priorityClass: priorityOf(deps.termsOn(serviceDay), wish.purpose),
    requestedAt: clock.now(),
    bookedBy,
  };
}

/** What stands in the record and is not asked again. */
const standingNeeds = ({ needs = {} }: Rider): TripNeeds => TripNeeds.parse(needs);

type Storing = Pick<TakenWish, "by" | "rider" | "confirmed" | "alongside"> &
  WeighedTrip & { details?: FactDetails["trip.requested"] };

/** The trip with its promise-to-be, if it goes with its rider's other trips; whoever has it stored sees to its vehicle. */
export async function storeWish(tx: Stores, deps: RequestingNeeds, storing: Storing): Promise<void> {
  const { by, rider, ride, leadTime, details = {} } = storing;
  const { trip } = ride;
  await tx.riders.lock(rider.id);
  const chain = await checkOwnTrips(tx, deps, storing);
  await tx.trips.create(trip);
  await storing.alongside(tx, trip);
  await learnHouses(tx, deps, { trip, by });
  const happened = { concerns: ofTrip(trip), by, at: trip.requestedAt, details: {} };
  await recordFacts(tx, [
    { kind: "trip.requested", ...happened, details },
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
    atDoors: doorDwell(trip, deps.entrances.of, deps.termsOn(trip.serviceDay)),
  });

/** Whether one person can ride this and their other trips. Who asks again and says that it is meant so is taken at their word. */
export async function checkOwnTrips(
  tx: Pick<Stores, "trips">,
  deps: RequestingNeeds,
  { ride, rider, confirmed }: Pick<Storing, "ride" | "rider" | "confirmed">,
): Promise<"fits" | "confirmed"> {
  const others = await ownTripsAround(tx, ride.trip, CHAIN_REACH);
  const { impossible, doubtful } = checkChain(ride, others, chainWorld(deps, rider));
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
