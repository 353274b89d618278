import { takesTime } from "../../../shared/lifeCycle/trip.ts";
import type { NewTripRequest } from "../../../shared/schemas/index.ts";
import { type Instant, instant, type Seconds, toInstant, toIso } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { Rider } from "../../domain/people/model.ts";
import { leastRide } from "../../domain/trips/dayChain.ts";
import { learnedStay } from "../../domain/trips/learned.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { type OnwardWay, onwardWays } from "../../domain/trips/outing.ts";
import type { RequestRefusal } from "../../domain/trips/requestRules.ts";
import { forecastReady, staysAt } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Happened } from "../records/promiseLedger.ts";
import { recordFacts } from "../records/recordFact.ts";
import { draftTrip, refuse, type Wish } from "./draftTrip.ts";
import type { RequestingNeeds } from "./needs.ts";

/** An outing as it is asked for: its first way is the wish itself. */
export interface OutingAsked {
  rider: Rider;
  wish: Omit<Wish, "when"> & Partial<Pick<Wish, "when">>;
  bookedBy: TripRequest["bookedBy"];
}

/** How long the rider stayed where; read once for all ways that are fetched when ready. */
export type Stays = Awaited<ReturnType<Stores["trips"]["listStays"]>>;

export async function readStays({ db }: RequestingNeeds, { rider, wish }: OutingAsked): Promise<Stays> {
  const isGuessed = ({ when }: OnwardWay) => when.kind === "whenReady" && when.expectedAt === undefined;
  return onwardWays(wish).some(isGuessed) ? db.trips.listStays(rider.id) : [];
}

/** All ways of an outing but the first, as trips. Throws outing.tooEarly, and trip.linkedDay where one is of another service day. */
export async function draftOnward(
  deps: RequestingNeeds,
  first: TripRequest,
  asked: OutingAsked,
): Promise<TripRequest[]> {
  const stays = await readStays(deps, asked);
  const trips = [first];
  for (const way of onwardWays(asked.wish)) {
    const drafted = draftWay(deps, { asked, way, before: trips.at(-1) ?? first, stays });
    if ("refusal" in drafted) refuse(drafted.refusal);
    else trips.push(drafted.trip);
  }
  return trips.slice(1);
}

interface Drafting {
  asked: OutingAsked;
  way: OnwardWay;
  /** The way that it follows. */
  before: TripRequest;
  stays: Stays;
}

/** The trip that a way would be after the one before it. */
export function draftWay(
  deps: RequestingNeeds,
  { asked, way, before, stays }: Drafting,
): { trip: TripRequest } | { refusal: RequestRefusal } {
  const world = { ...deps, now: deps.clock.now() };
  const { until: there } = leastRide(before, world);
  const { when } = way;
  const at = when.kind === "whenReady" ? expected(deps, { when, before, there, stays }) : toInstant(when.at);
  const kind = when.kind === "arriveBy" ? "arriveBy" : "leaveAt";
  const trip = wayAt(deps, { asked, way, requested: { kind, at }, requestedAt: before.requestedAt });
  const field = `${way.field}.${when.kind === "whenReady" ? "expectedAt" : "at"}`;
  if (leastRide(trip, world).from < there) return { refusal: { code: "outing.tooEarly", field } };
  if (trip.serviceDay !== before.serviceDay) return { refusal: { code: "trip.linkedDay", field } };
  return { trip };
}

/** When they will be ready: as was said, else by what earlier stays took. */
function expected(
  { termsOn, learned }: RequestingNeeds,
  {
    when,
    before,
    there,
    stays,
  }: {
    when: Extract<OnwardWay["when"], { kind: "whenReady" }>;
    before: TripRequest;
    there: Instant;
    stays: Stays;
  },
): Instant {
  if (when.expectedAt !== undefined) return toInstant(when.expectedAt);
  const { purpose, dropoff, serviceDay } = before;
  const terms = termsOn(serviceDay);
  const usualThere = learnedStay(dropoff.placeId, learned.of, terms);
  const asked = { there, purpose, stays: staysAt(dropoff, stays) as Seconds[], usualThere };
  return wholeMinute(forecastReady(asked, terms).at);
}
const wholeMinute = (at: Instant): Instant => instant(Math.ceil(at / 60_000) * 60_000);

/** A way at a time. */
export function wayAt(
  deps: RequestingNeeds,
  {
    asked,
    way,
    requested: { kind, at },
    requestedAt,
  }: Pick<Drafting, "asked" | "way"> & Pick<TripRequest, "requested" | "requestedAt">,
): TripRequest {
  const { rider, bookedBy } = asked;
  const { onward: _, wayHome: __, whenReady: ___, ...plain } = asked.wish;
  const { pickup, dropoff } = way;
  const isWhenReady = way.when.kind === "whenReady";
  const wish: Wish = {
    ...{ ...plain, pickup, dropoff, when: { kind, at: toIso(at) } },
    ...(isWhenReady && { whenReady: true as const }),
  };
  return { ...draftTrip(deps, { rider, wish, bookedBy }), requestedAt };
}

/** From now on they are accepted or refused together; one alone is no outing. */
export async function bindOuting(
  tx: Stores,
  trips: readonly TripRequest[],
  { id, ...happened }: Happened & { id: string },
): Promise<void> {
  const [first] = trips;
  if (first === undefined || trips.length < 2) return;
  await tx.links.put(outingOf(trips, id));
  await recordFacts(
    tx,
    trips.map((trip) => ({
      ...{ kind: "trip.linked", concerns: ofTrip(trip), ...happened },
      details: { link: id, sameVehicle: false },
    })),
  );
}

export const outingOf = (trips: readonly TripRequest[], id: string): TripLink => ({
  ...{ id, kind: "outing", sameVehicle: false },
  serviceDay: trips[0]?.serviceDay ?? ("" as TripRequest["serviceDay"]),
  tripIds: trips.map((trip) => trip.id),
});

/** A way that is to be at another time stays before and after the ways that it was before and after. */
export function keepsOrder(
  deps: RequestingNeeds,
  trip: TripRequest,
  { current, others }: { current: TripRecord | undefined; others: readonly TripRecord[] },
): boolean {
  const world = { ...deps, now: deps.clock.now() };
  const own = leastRide(trip, world);
  return others.every((other) => {
    if (current === undefined || !takesTime(other.trip)) return true;
    const ride = leastRide(other.trip, world);
    const wasFirst = current.trip.requested.at < other.trip.requested.at;
    return wasFirst ? own.until <= ride.from : ride.until <= own.from;
  });
}

/** What is wrong with a way, said where it stands in the request. */
export async function saidOf<T>(way: OnwardWay | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (way === undefined || !(error instanceof AppError) || error.field === undefined) throw error;
    const { code, field, values } = error;
    const end = field.startsWith("dropoff") ? `to${field.slice("dropoff".length)}` : "at";
    throw new AppError(code, { field: `${way.field}.${end}`, ...(values !== undefined && { values }) });
  }
}

/** A wish has ways after its first. */
export const isOuting = ({ onward, wayHome }: Pick<NewTripRequest, "onward" | "wayHome">): boolean =>
  onward !== undefined || wayHome !== undefined;
