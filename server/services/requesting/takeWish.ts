import type { TripId } from "../../../shared/ids/index.ts";
import { type NewTripRequest, TripNeeds } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, seconds, serviceDayOf, toInstant } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { hoursFor } from "../../domain/fleet/contracts.ts";
import type { Rider } from "../../domain/people/model.ts";
import { CHAIN_REACH, checkChain, leastRide, type Ride } from "../../domain/trips/dayChain.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
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
  const { rider, horizonDays } = taken;
  const trip = draftTrip(deps, taken);
  const now = deps.clock.now();
  const terms = deps.termsOn(trip.serviceDay);
  refuse(refusePlaces(trip, terms, servedPlaces(deps)));
  const hours = hoursFor({ trip, rider }, terms, deps.districtOf);
  const { bookingHorizonDays } = terms.rules;
  const rules = { bookingHorizonDays: { value: horizonDays ?? bookingHorizonDays.value } };
  refuse(refuseTime(trip, { timeZone: terms.timeZone, rules, hours, dayRules: deps.dayRules }, now));
  const ride = leastRide(trip, { ...deps, now });
  const leadTime = taken.checkLeadTime(trip, ride);
  if (!(await deps.db.riders.isEligible(rider.id, trip.serviceDay))) throw new AppError("rider.notEligible");
  await deps.db.transaction((tx) => store(tx, deps, { ...taken, ride, leadTime }));
  return trip.id;
}

/** Throws what a rule says against the wish, if it does. */
function refuse(refusal: RequestRefusal | undefined): void {
  if (refusal === undefined) return;
  const { code, ...details } = refusal;
  throw new AppError(code, details);
}

const servedPlaces = ({ region, knownPlaces, districtOf }: RequestingNeeds): ServedPlaces => ({
  districtOf,
  isKnownPlace: (id) => [...knownPlaces(), ...region.settlements].some((each) => each.id === id),
});

function draftTrip(
  deps: RequestingNeeds,
  { rider, wish, bookedBy, forecast = toInstant(wish.when.at) }: TakenWish,
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
    pickup: withPrecision(deps, wish.pickup),
    dropoff: withPrecision(deps, wish.dropoff),
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

type Storing = TakenWish & { ride: Ride; leadTime: "inTime" | "overridden" };

async function store(tx: Stores, deps: RequestingNeeds, storing: Storing): Promise<void> {
  const { by, rider, ride, leadTime } = storing;
  const { trip, direct } = ride;
  const chain = await checkOwnTrips(tx, deps, storing);
  await tx.trips.create(trip);
  await storing.alongside(tx, trip);
  await learnHouses(tx, deps, { trip, by });
  await tx.outbox.addJob("assignTrip", { tripId: trip.id });
  const happened = { concerns: ofTrip(trip), by, at: trip.requestedAt, details: {} };
  await recordFacts(tx, [
    { kind: "trip.requested", ...happened },
    ...(leadTime === "overridden" ? [{ kind: "trip.leadTimeOverridden", ...happened } as const] : []),
    ...(chain === "confirmed" ? [{ kind: "trip.chainConfirmed", ...happened } as const] : []),
  ]);
  const asked = {
    kind: "asked",
    bounds: askedBounds(trip, deps.termsOn(trip.serviceDay), {
      direct,
      certified: longestRideOf(rider, trip),
    }),
  } as const;
  const promise = await enterPromise(tx, { trip }, { entry: asked, by, at: trip.requestedAt });
  const { whenReady } = trip;
  if (whenReady !== undefined)
    await watchReturn(tx, trip, { whenReady, now: trip.requestedAt, termsOn: deps.termsOn });
  await watchOverdue(tx, trip.id, missedFrom({ trip, promise }, undefined, deps.termsOn));
}

/** Whether one person can ride this and their other trips. Who asks again and says that it is meant so is taken at their word. */
async function checkOwnTrips(tx: Stores, deps: RequestingNeeds, { ride, rider, confirmed }: Storing) {
  await tx.riders.lock(rider.id);
  const { at } = ride.trip.requested;
  const reach = { from: addSeconds(at, seconds(-CHAIN_REACH)), until: addSeconds(at, CHAIN_REACH) };
  const others = await tx.trips.listOfRiderAround(rider.id, reach);
  const { region, routing, clock } = deps;
  const world = { region, routing, now: clock.now(), home: rider.home?.point };
  const { impossible, doubtful } = checkChain(ride, others, world);
  refuse(impossible);
  if (!confirmed.includes("chain")) refuse(doubtful);
  return doubtful === undefined ? "fits" : "confirmed";
}
