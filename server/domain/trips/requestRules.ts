import type { ErrorCode } from "../../../shared/errors/index.ts";
import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import type { DistrictId, PlaceId } from "../../../shared/ids/index.ts";
import {
  type Instant,
  localSeconds,
  nextServiceDay,
  type Seconds,
  serviceDayOf,
} from "../../../shared/time/index.ts";
import { clockText } from "./clockText.ts";
import type { TripRequest } from "./model.ts";

/** Why a wish is not taken as it is: a coded error, the field at fault, and what people need to know of the reason. */
export interface RequestRefusal {
  readonly code: ErrorCode;
  readonly field: string;
  readonly values?: Record<string, string | number>;
}

/** The rules of a region that decide what may be asked for. */
export interface AskingRules {
  readonly timeZone: string;
  readonly rules: {
    readonly serviceHours: { readonly value: { readonly from: Seconds; readonly until: Seconds } };
    readonly bookingHorizonDays: { readonly value: number };
    readonly interDistrictTrips: { readonly value: boolean };
    readonly maxCompanions: { readonly value: number };
  };
}

/** What the rules of places ask of the region. */
export interface ServedPlaces extends AskingRules {
  isKnownPlace(id: PlaceId): boolean;
  /** The district whose served area holds the point; undefined: the service does not go there. */
  districtOf(point: LatLng): DistrictId | undefined;
}

const SAME_PLACE_METERS = 50;

/** Whether the service goes from one to the other, and with so many. Answers the first thing that is wrong. */
export function refusePlaces(
  trip: Pick<TripRequest, "pickup" | "dropoff" | "companions">,
  region: ServedPlaces,
): RequestRefusal | undefined {
  const unknown = refuseEnd(trip, "pickup", region) ?? refuseEnd(trip, "dropoff", region);
  if (unknown !== undefined) return unknown;
  const [from, to] = [region.districtOf(trip.pickup.point), region.districtOf(trip.dropoff.point)];
  if (from !== to && !region.rules.interDistrictTrips.value)
    return { code: "trip.outsideArea", field: "dropoff.point" };
  if (straightLine(trip.pickup.point, trip.dropoff.point) < SAME_PLACE_METERS)
    return { code: "trip.samePlace", field: "dropoff" };
  const most = region.rules.maxCompanions.value;
  if (trip.companions > most)
    return { code: "trip.tooManyCompanions", field: "companions", values: { most } };
  return undefined;
}

function refuseEnd(
  trip: Pick<TripRequest, "pickup" | "dropoff">,
  end: "pickup" | "dropoff",
  region: ServedPlaces,
): RequestRefusal | undefined {
  const { placeId, point } = trip[end];
  if (placeId !== undefined && !region.isKnownPlace(placeId))
    return { code: "trip.unknownPlace", field: `${end}.placeId` };
  if (region.districtOf(point) === undefined) return { code: "trip.outsideArea", field: `${end}.point` };
  return undefined;
}

/** Whether the wished time is still to come, near enough, and within the hours of service. */
export function refuseTime(
  trip: Pick<TripRequest, "requested" | "serviceDay">,
  { timeZone, rules }: AskingRules,
  now: Instant,
): RequestRefusal | undefined {
  const { at } = trip.requested;
  const field = "when.at";
  if (at < now) return { code: "trip.inThePast", field };
  const days = rules.bookingHorizonDays.value;
  if (trip.serviceDay > nextServiceDay(serviceDayOf(now, timeZone), timeZone, days))
    return { code: "trip.tooFarAhead", field, values: { days } };
  const { from, until } = rules.serviceHours.value;
  const time = localSeconds(at, trip.serviceDay, timeZone);
  if (time >= from && time <= until) return undefined;
  const values = { from: clockText(from), until: clockText(until) };
  return { code: "trip.outsideServiceHours", field, values };
}
