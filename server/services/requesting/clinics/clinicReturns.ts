import { straightLine } from "../../../../shared/geo/index.ts";
import type { PlaceId } from "../../../../shared/ids/index.ts";
import { isMovable, isPlaced } from "../../../../shared/lifeCycle/trip.ts";
import { addSeconds, type Instant, minutes } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { KnownPlace } from "../../../domain/place.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { waitsForReady } from "../../../domain/trips/whenReady.ts";
import { AppError } from "../../../errors.ts";
import { facilityReach, isStaff, waysWithin } from "../../../policies/index.ts";
import type { Stores } from "../../../stores/index.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";

/** Somebody who goes home when ready, and the forecast that would take the place of theirs. */
export interface PutOff {
  record: TripRecord;
  was: Instant;
  is: Instant;
}
/** Somebody who is promised a fixed time. */
export interface FixedReturn {
  record: TripRecord;
  ready: Instant;
  isMissed: boolean;
}
export interface ClinicReturns {
  place: KnownPlace;
  held: PutOff[];
  fixed: FixedReturn[];
}

/** Another door of the same clinic. */
const SAME_PLACE_METERS = 300;

/** Who goes home from there today and has yet to leave, of those whom the one who asks may see. Throws place.unknown. */
export async function returnsFrom(
  tx: Pick<Stores, "trips">,
  deps: RequestingNeeds,
  { actor, placeId, later }: { actor: Actor; placeId: PlaceId; later: number },
): Promise<ClinicReturns> {
  const place = requirePlace(deps, actor, placeId);
  const mayTouch = withinReach(deps, actor);
  const by = minutes(later);
  const now = deps.clock.now();
  const here = (await tx.trips.listByDay(todayOf(deps))).filter(
    ({ trip }) => isFrom(trip, place) && mayTouch(trip),
  );
  const held = here.flatMap((record): PutOff[] => {
    const { forecast: was } = record.trip.whenReady ?? {};
    return was === undefined || !waitsForReady(record.trip) ? [] : [{ record, was, is: addSeconds(was, by) }];
  });
  const fixed = here.flatMap((record): FixedReturn[] => {
    const { trip, promise } = record;
    const isFixed = trip.whenReady === undefined && isPlaced(trip) && isMovable(trip);
    if (!isFixed || promise.state !== "given" || promise.pickupWindow.until <= now) return [];
    const leaves = trip.requested.kind === "leaveAt" ? trip.requested.at : promise.pickupWindow.from;
    const ready = addSeconds(leaves, by);
    return [{ record, ready, isMissed: ready > promise.pickupWindow.until }];
  });
  return { place, held, fixed };
}

const isFrom = ({ pickup }: TripRecord["trip"], { id, point }: KnownPlace): boolean =>
  pickup.placeId === id || straightLine(pickup.point, point) <= SAME_PLACE_METERS;

/** An institution says it of its own places, for those who have agreed; a dispatcher of any, for everybody. */
function withinReach(deps: RequestingNeeds, actor: Actor): (trip: TripRecord["trip"]) => boolean {
  if (isStaff(actor)) return () => true;
  const reach = facilityReach(actor, todayOf(deps));
  if (reach === undefined) throw new AppError("session.forbidden");
  const wayOf = waysWithin(reach);
  return (trip) => wayOf(trip) === "from";
}

function requirePlace(deps: RequestingNeeds, actor: Actor, placeId: PlaceId): KnownPlace {
  const reach = facilityReach(actor, todayOf(deps));
  if (!isStaff(actor) && reach?.places.includes(placeId) !== true) throw new AppError("session.forbidden");
  const place = deps.knownPlaces().find(({ id }) => id === placeId);
  if (place === undefined) throw new AppError("clinic.unknown");
  return place;
}
