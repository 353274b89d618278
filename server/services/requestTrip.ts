import { createHash } from "node:crypto";
import { straightLine } from "../../shared/geo/index.ts";
import type { DistrictId, TripId } from "../../shared/ids/index.ts";
import type { NewTripRequest } from "../../shared/schemas/index.ts";
import {
  addSeconds,
  type Instant,
  localSeconds,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDayOf,
  toInstant,
} from "../../shared/time/index.ts";
import type { Actor, InstantWindow, Rider, TripRecord, TripRequest } from "../domain/trips/model.ts";
import { directTimeOf, pendingPromise, priorityOf } from "../domain/trips/promise.ts";
import { AppError } from "../errors.ts";
import { isStaff } from "../policies/index.ts";
import type { Stores } from "../stores/index.ts";
import { getTripRecord } from "./changeTrip.ts";
import { checkNotice } from "./checkNotice.ts";
import { clockText } from "./clockText.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { reason } from "./reason.ts";
import { actorId, tellTripChanged, writeAudit } from "./tell.ts";

const SAME_PLACE_METERS = 50;

/** Takes a wish: checks it, then stores request, promise-to-be and the job to assign it in one transaction. */
export function createRequestTrip(deps: Dependencies): Services["requestTrip"] {
  return async (actor, request, key) => {
    const hash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
    const earlier = await findEarlier(deps, actor, key, hash);
    if (earlier !== undefined) return earlier;
    const rider = await riderOf(deps, actor, request);
    const trip = draftTrip(deps, { actor, rider, request });
    checkPlaces(deps, request);
    checkTime(deps, trip);
    const notice = checkNotice(deps, actor, leastTimeOf(trip, deps).from);
    if (!(await deps.db.riders.isEligible(rider.id, trip.serviceDay)))
      throw new AppError("rider.notEligible");
    try {
      await deps.db.transaction((tx) => store(tx, deps, { actor, rider, trip, notice, key, hash }));
    } catch (error) {
      // Two equal calls at once: the second finds what the first has stored meanwhile.
      const stored = await findEarlier(deps, actor, key, hash);
      if (stored === undefined) throw error;
      return stored;
    }
    return getTripRecord(deps.db, trip.id);
  };
}

async function findEarlier(
  deps: Dependencies,
  actor: Actor,
  key: string,
  hash: string,
): Promise<TripRecord | undefined> {
  const earlier = await deps.db.trips.findKey(actorId(actor), key);
  if (earlier === undefined) return undefined;
  if (earlier.requestHash !== hash) throw new AppError("request.idempotencyKeyReused");
  return getTripRecord(deps.db, earlier.tripId);
}

async function riderOf({ db }: Dependencies, actor: Actor, request: NewTripRequest): Promise<Rider> {
  const own = actor.role === "rider" ? actor.id : undefined;
  if (own !== undefined && request.riderId !== undefined && request.riderId !== own)
    throw new AppError("session.forbidden");
  const id = own ?? request.riderId;
  if (id === undefined) throw new AppError("request.invalid", { field: "riderId" });
  const rider = await db.riders.find(id);
  if (rider === undefined) throw new AppError("rider.unknown", { field: "riderId" });
  return rider;
}

function draftTrip(
  { clock, createId, region }: Dependencies,
  { actor, rider, request }: { actor: Actor; rider: Rider; request: NewTripRequest },
): TripRequest {
  const at = toInstant(request.when.at);
  return {
    id: createId() as TripId,
    version: 1,
    riderId: rider.id,
    serviceDay: serviceDayOf(at, region.timeZone),
    status: "requested",
    pickup: request.pickup,
    dropoff: request.dropoff,
    requested: { kind: request.when.kind, at },
    companions: request.companions,
    aid: request.aid ?? rider.aid,
    assistance: request.assistance,
    purpose: request.purpose,
    note: request.note === "" ? undefined : request.note,
    priorityClass: priorityOf(region, request.purpose),
    requestedAt: clock.now(),
    bookedBy: isStaff(actor) ? "dispatcher" : "rider",
  };
}

function checkPlaces(deps: Dependencies, { pickup, dropoff, companions }: NewTripRequest): void {
  const { region } = deps;
  const [from, to] = [districtAt(deps, "pickup", pickup), districtAt(deps, "dropoff", dropoff)];
  if (from !== to && !region.rules.interDistrictTrips.value)
    throw new AppError("trip.outsideArea", { field: "dropoff.point" });
  if (straightLine(pickup.point, dropoff.point) < SAME_PLACE_METERS)
    throw new AppError("trip.samePlace", { field: "dropoff" });
  const most = region.rules.maxCompanions.value;
  if (companions > most)
    throw new AppError("trip.tooManyCompanions", { field: "companions", values: { most } });
}

/** The district that serves the place. Throws trip.unknownPlace or trip.outsideArea. */
function districtAt(
  { region, districtOf }: Dependencies,
  field: "pickup" | "dropoff",
  { placeId, point }: NewTripRequest["pickup"],
): DistrictId {
  const known =
    placeId === undefined || [...region.places, ...region.settlements].some((each) => each.id === placeId);
  if (!known) throw new AppError("trip.unknownPlace", { field: `${field}.placeId` });
  const district = districtOf(point);
  if (district === undefined) throw new AppError("trip.outsideArea", { field: `${field}.point` });
  return district;
}

function checkTime({ clock, region }: Dependencies, trip: TripRequest): void {
  const now = clock.now();
  const { at } = trip.requested;
  const field = "when.at";
  if (at < now) throw new AppError("trip.inThePast", { field });
  const days = region.rules.bookingHorizonDays.value;
  if (trip.serviceDay > lastBookableDay(now, region.timeZone, days))
    throw new AppError("trip.tooFarAhead", { field, values: { days } });
  const { from, until } = region.rules.serviceHours.value;
  const time = localSeconds(at, trip.serviceDay, region.timeZone);
  if (time < from || time > until) {
    throw new AppError("trip.outsideServiceHours", {
      field,
      values: { from: clockText(from), until: clockText(until) },
    });
  }
}

const lastBookableDay = (now: Instant, zone: string, days: number): ServiceDay =>
  nextServiceDay(serviceDayOf(now, zone), zone, days);

interface Storing {
  actor: Actor;
  rider: Rider;
  trip: TripRequest;
  notice: ReturnType<typeof checkNotice>;
  key: string;
  hash: string;
}

async function store(
  tx: Stores,
  deps: Dependencies,
  { actor, rider, trip, notice, key, hash }: Storing,
): Promise<void> {
  await refuseOverlap(tx, deps, trip);
  await tx.trips.create(trip, pendingPromise(trip, deps.region, deps.routing));
  await tx.trips.rememberKey({ actorId: actorId(actor), key, requestHash: hash, tripId: trip.id });
  await tx.trips.addStory(trip.id, {
    at: trip.requestedAt,
    what: reason("story.requested"),
    by: trip.bookedBy,
  });
  await tx.outbox.addJob("assignTrip", { tripId: trip.id });
  await tellTripChanged(tx, trip);
  await writeAudit(tx, actor, "requestTrip", { kind: "trip", id: trip.id });
  if (notice === "overridden") await writeAudit(tx, actor, "overrideNotice", { kind: "trip", id: trip.id });
  if (isStaff(actor)) await writeAudit(tx, actor, "bookForRider", { kind: "rider", id: rider.id });
}

/** A person cannot be in two vehicles, nor be picked up twice at about the same time. */
async function refuseOverlap(tx: Stores, deps: Dependencies, trip: TripRequest): Promise<void> {
  await tx.riders.lock(trip.riderId);
  const open = await tx.trips.listOpenOfRider(trip.riderId, trip.serviceDay);
  const asked = leastTimeOf(trip, deps);
  const overlaps = open.some((other) => {
    const least = leastTimeOf(other, deps);
    const together = asked.from < least.until && least.from < asked.until;
    return together || Math.abs(other.requested.at - trip.requested.at) < MIN_APART_MS;
  });
  if (overlaps) throw new AppError("trip.overlapsOwnTrip", { field: "when.at" });
}
const MIN_APART_MS = 15 * 60_000;

/** The time that the ride takes at the very least: from leaving, or up to the appointment. */
function leastTimeOf(trip: TripRequest, { region, routing }: Dependencies): InstantWindow {
  const direct = directTimeOf(trip, region, routing);
  const { kind, at } = trip.requested;
  return kind === "leaveAt"
    ? { from: at, until: addSeconds(at, direct) }
    : { from: addSeconds(at, seconds(-direct)), until: at };
}
