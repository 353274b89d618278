import type { RiderId, TripId } from "../../../shared/ids/index.ts";
import { type NewTripRequest, TripNeeds } from "../../../shared/schemas/index.ts";
import { addSeconds, seconds, serviceDayOf, toInstant } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { hoursFor } from "../../domain/fleet/contracts.ts";
import type { Actor, Rider } from "../../domain/people/model.ts";
import { CHAIN_REACH, checkChain, leastRide, type Ride } from "../../domain/trips/dayChain.ts";
import type { TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { longestRideOf } from "../../domain/trips/party.ts";
import { askedBounds, priorityOf } from "../../domain/trips/promise.ts";
import {
  type RequestRefusal,
  refusePlaces,
  refuseTime,
  type ServedPlaces,
} from "../../domain/trips/requestRules.ts";
import { AppError } from "../../errors.ts";
import { isStaff, wardsOf } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { enterPromise } from "../records/promiseLedger.ts";
import { recordFacts } from "../records/recordFact.ts";
import { todayOf } from "../records/today.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";
import { checkLeadTime } from "./checkLeadTime.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";
import { wishFingerprint } from "./wishFingerprint.ts";
import { withPrecision } from "./withPrecision.ts";

/** Takes a wish: checks it, then stores request, promise-to-be and the job to assign it in one transaction. */
export function createRequestTrip(deps: RequestingNeeds): RequestingUseCases["requestTrip"] {
  return async (actor, request, key) => {
    const { confirmed, ...asked } = request;
    const wish = { ...asked, riderId: asked.riderId ?? ownIdOf(actor) };
    const earlier = await findEarlier(deps, { actor, wish, key });
    if (earlier !== undefined) return earlier;
    const rider = await riderOf(deps, actor, wish);
    const trip = draftTrip(deps, { actor, rider, wish });
    const now = deps.clock.now();
    const terms = deps.termsOn(trip.serviceDay);
    refuse(refusePlaces(trip, terms, servedPlaces(deps)));
    const hours = hoursFor({ trip, rider }, terms, deps.districtOf);
    refuse(refuseTime(trip, { ...terms, hours, dayRules: deps.dayRules }, now));
    const ride = leastRide(trip, { ...deps, now });
    const leadTime = checkLeadTime({ terms, clock: deps.clock }, actor, {
      leavesAt: ride.from,
      serviceDay: trip.serviceDay,
    });
    if (!(await deps.db.riders.isEligible(rider.id, trip.serviceDay)))
      throw new AppError("rider.notEligible");
    try {
      const hash = wishFingerprint(wish, trip);
      const storing = { actor, rider, ride, leadTime, key, hash, confirmed };
      await deps.db.transaction((tx) => store(tx, deps, storing));
    } catch (error) {
      // Two equal calls at once: the second finds what the first has stored meanwhile.
      const stored = await findEarlier(deps, { actor, wish, key });
      if (stored === undefined) throw error;
      return stored;
    }
    return getTripRecord(deps.db, trip.id);
  };
}

/** Throws what a rule says against the wish, if it does. */
function refuse(refusal: RequestRefusal | undefined): void {
  if (refusal === undefined) return;
  const { code, ...details } = refusal;
  throw new AppError(code, details);
}

/** With the rider named, also where a rider left out who asks. */
type Wish = Omit<NewTripRequest, "confirmed">;

async function findEarlier(
  deps: RequestingNeeds,
  { actor, wish, key }: { actor: Actor; wish: Wish; key: string },
): Promise<TripRecord | undefined> {
  const earlier = await deps.db.trips.findKey(actor.id, key);
  if (earlier === undefined) return undefined;
  const record = await getTripRecord(deps.db, earlier.tripId);
  if (earlier.requestHash !== wishFingerprint(wish, record.trip))
    throw new AppError("request.idempotencyKeyReused");
  return record;
}

const ownIdOf = (actor: Actor): RiderId | undefined => (actor.role === "rider" ? actor.id : undefined);

async function riderOf(deps: RequestingNeeds, actor: Actor, wish: Wish): Promise<Rider> {
  const own = ownIdOf(actor);
  const id = wish.riderId;
  if (own !== undefined && id !== own) throw new AppError("session.forbidden");
  if (id === undefined) throw new AppError("request.invalid", { field: "riderId" });
  // Who is nobody's ward looks like nobody.
  if (actor.role === "guardian" && !wardsOf(actor, todayOf(deps)).includes(id))
    throw new AppError("rider.unknown", { field: "riderId" });
  const rider = await deps.db.riders.find(id, todayOf(deps));
  if (rider === undefined) throw new AppError("rider.unknown", { field: "riderId" });
  if (rider.isRestricted) throw new AppError("rider.restricted", { field: "riderId" });
  return rider;
}

const servedPlaces = ({ region, knownPlaces, districtOf }: RequestingNeeds): ServedPlaces => ({
  districtOf,
  isKnownPlace: (id) => [...knownPlaces(), ...region.settlements].some((each) => each.id === id),
});

function draftTrip(
  deps: RequestingNeeds,
  { actor, rider, wish }: { actor: Actor; rider: Rider; wish: Wish },
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
    requested: { kind: wish.when.kind, at },
    companions: wish.companions,
    aid: wish.aid ?? rider.aid,
    assistance: wish.assistance ?? rider.needs?.assistance ?? "door",
    needs: { ...standingNeeds(rider), ...wish.needs },
    purpose: wish.purpose,
    note: wish.note === "" ? undefined : wish.note,
    priorityClass: priorityOf(deps.termsOn(serviceDay), wish.purpose),
    requestedAt: clock.now(),
    bookedBy: isStaff(actor) ? "dispatcher" : "rider",
  };
}

/** What stands in the record and is not asked again. */
const standingNeeds = ({ needs = {} }: Rider): TripNeeds => TripNeeds.parse(needs);

interface Storing {
  actor: Actor;
  rider: Rider;
  ride: Ride;
  leadTime: ReturnType<typeof checkLeadTime>;
  key: string;
  hash: string;
  confirmed: NewTripRequest["confirmed"];
}

async function store(tx: Stores, deps: RequestingNeeds, storing: Storing): Promise<void> {
  const { actor, rider, ride, leadTime, key, hash } = storing;
  const { trip, direct } = ride;
  const chain = await checkOwnTrips(tx, deps, storing);
  await tx.trips.create(trip);
  await tx.trips.rememberKey({ actorId: actor.id, key, requestHash: hash, tripId: trip.id });
  await tx.outbox.addJob("assignTrip", { tripId: trip.id });
  const happened = { concerns: ofTrip(trip), by: actor, at: trip.requestedAt, details: {} };
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
  const promise = await enterPromise(tx, { trip }, { entry: asked, by: actor, at: trip.requestedAt });
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
