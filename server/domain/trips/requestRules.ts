import type { ErrorCode } from "../../../shared/errors/index.ts";
import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import type { DistrictId, PlaceId } from "../../../shared/ids/index.ts";
import type { PlaceDoubt } from "../../../shared/schemas/index.ts";
import {
  clockText,
  type DayRules,
  type Instant,
  localSeconds,
  nextServiceDay,
  serviceDayOf,
} from "../../../shared/time/index.ts";
import type { Terms, TermsWith } from "../fleet/terms.ts";
import type { Place } from "../place.ts";
import type { TripRequest } from "./model.ts";

/** Why a wish is not taken as it is: a coded error, the field at fault, and what people need to know of the reason. */
export interface RequestRefusal {
  readonly code: ErrorCode;
  readonly field: string;
  readonly values?: Record<string, string | number>;
}

/** The terms that decide when a trip may be asked for, and what tells the days apart. */
export type AskingTerms = Pick<Terms, "hours"> &
  TermsWith<"bookingHorizonDays"> & { readonly dayRules: DayRules };

/** Where the service goes. */
export interface ServedPlaces {
  isKnownPlace(id: PlaceId): boolean;
  /** The district whose served area holds the point; undefined: the service does not go there. */
  districtOf(point: LatLng): DistrictId | undefined;
  /** What has to be asked about a place before it is used. */
  doubtOf(place: Place): PlaceDoubt | undefined;
}

const SAME_PLACE_METERS = 50;

/** Whether the service goes from one to the other, and with so many. Answers the first thing that is wrong. */
export function refusePlaces(
  trip: Pick<TripRequest, "pickup" | "dropoff" | "companions" | "needs">,
  { rules }: TermsWith<"interDistrictTrips" | "maxCompanions">,
  served: ServedPlaces,
): RequestRefusal | undefined {
  const unknown = refuseEnd(trip, "pickup", served) ?? refuseEnd(trip, "dropoff", served);
  if (unknown !== undefined) return unknown;
  const [from, to] = [served.districtOf(trip.pickup.point), served.districtOf(trip.dropoff.point)];
  if (from !== to && !rules.interDistrictTrips.value)
    return { code: "trip.outsideArea", field: "dropoff.point" };
  if (straightLine(trip.pickup.point, trip.dropoff.point) < SAME_PLACE_METERS)
    return { code: "trip.samePlace", field: "dropoff" };
  const most = rules.maxCompanions.value;
  if (trip.companions + (trip.needs?.childSeats ?? 0) > most)
    return { code: "trip.tooManyCompanions", field: "companions", values: { most } };
  return undefined;
}

function refuseEnd(
  trip: Pick<TripRequest, "pickup" | "dropoff">,
  end: "pickup" | "dropoff",
  served: ServedPlaces,
): RequestRefusal | undefined {
  const { placeId, point } = trip[end];
  if (placeId !== undefined && !served.isKnownPlace(placeId))
    return { code: "trip.unknownPlace", field: `${end}.placeId` };
  if (served.districtOf(point) === undefined) return { code: "trip.outsideArea", field: `${end}.point` };
  return refuseDoubtful(trip, end, served);
}

/** A place that has to be asked about first. */
export function refuseDoubtful(
  trip: Pick<TripRequest, "pickup" | "dropoff">,
  end: "pickup" | "dropoff",
  { doubtOf }: Pick<ServedPlaces, "doubtOf">,
): RequestRefusal | undefined {
  const doubt = doubtOf(trip[end]);
  return doubt && { code: "trip.placeDoubtful", field: end, values: valuesOf(doubt) };
}

/** A street by its Kazakh name, as it stands on the house. */
const valuesOf = ({ kind, ...more }: PlaceDoubt): Record<string, string | number> => ({
  doubt: kind,
  ...("meters" in more && { meters: more.meters }),
  ...("street" in more && { street: more.street.kk }),
});

/** Whether the wished time is still to come, near enough, and within the hours of service of its day. */
export function refuseTime(
  trip: Pick<TripRequest, "requested" | "serviceDay">,
  { timeZone, rules, hours, dayRules }: AskingTerms,
  now: Instant,
): RequestRefusal | undefined {
  const { at } = trip.requested;
  const field = "when.at";
  if (at < now) return { code: "trip.inThePast", field };
  const days = rules.bookingHorizonDays.value;
  if (trip.serviceDay > nextServiceDay(serviceDayOf(now, dayRules), days))
    return { code: "trip.tooFarAhead", field, values: { days } };
  if (hours === undefined) return { code: "trip.noServiceThatDay", field };
  const { from, until } = hours;
  const time = localSeconds(at, trip.serviceDay, timeZone);
  if (time >= from && time <= until) return undefined;
  const values = { from: clockText(from), until: clockText(until) };
  return { code: "trip.outsideServiceHours", field, values };
}
