import { cameInVain, isEnded, isRidden, willRide } from "../../../shared/lifeCycle/trip.ts";
import type { QuotaLeft } from "../../../shared/schemas/contractConditions.ts";
import type { Seconds, ServiceDay } from "../../../shared/time/index.ts";
import type { Quota } from "../fleet/conditions.ts";
import type { TripRequest } from "./model.ts";
import type { RequestRefusal } from "./requestRules.ts";

/** A trip of a rider's month; `isBroken`: a dispatcher broke what was promised of it. */
export interface MonthTrip {
  readonly trip: Pick<TripRequest, "id" | "status">;
  readonly direct: Seconds;
  readonly isBroken: boolean;
}

/** The calendar month in which a trip counts: that of its service day. */
export const monthOf = (day: ServiceDay): string => day.slice(0, 7);

/**
 * Whether a trip uses its rider's quota up: it will be ridden, was, or the vehicle came in vain. What was called off costs nothing, and what is
 * our own fault (nobody came, no vehicle, refused, a promise broken) is given back.
 */
export const countsForQuota = ({ trip, isBroken }: MonthTrip): boolean =>
  !isBroken && (willRide(trip) || (isEnded(trip) && isRidden(trip)) || cameInVain(trip));

interface Used {
  readonly trips: number;
  readonly minutes: number;
}

export function usedOf(month: readonly MonthTrip[]): Used {
  const counted = month.filter(countsForQuota);
  const driven = counted.reduce((sum, { direct }) => sum + direct, 0);
  return { trips: counted.length, minutes: Math.ceil(driven / 60) };
}

/** What is left of the quota that leaves most; undefined: there is none. */
export function quotaLeft(quotas: readonly Quota[], month: string, used: Used): QuotaLeft | undefined {
  const [first, ...others] = quotas.map((quota) => leftOf(quota, month, used));
  if (first === undefined) return undefined;
  return others.reduce((most, each) => (least(each) > least(most) ? each : most), first);
}

function leftOf({ trips, hours }: Quota, month: string, used: Used): QuotaLeft {
  const minutes = hours === undefined ? undefined : Math.round(hours * 60);
  return {
    month,
    ...(trips !== undefined && { trips: { left: Math.max(0, trips - used.trips), of: trips } }),
    ...(minutes !== undefined && { minutes: { left: Math.max(0, minutes - used.minutes), of: minutes } }),
  };
}

/** The share that is left of what binds most. */
const least = ({ trips, minutes }: QuotaLeft): number =>
  Math.min(...[trips, minutes].map((part) => (part === undefined ? 1 : part.left / Math.max(1, part.of))));

/** What a quota says against so many more trips of so long. */
export function quotaRefusal(left: QuotaLeft | undefined, wish: Used): RequestRefusal | undefined {
  if (left === undefined) return undefined;
  const { month, trips, minutes } = left;
  if (trips !== undefined && trips.left < wish.trips)
    return { code: "rider.quotaUsed", field: "confirmed", values: { month, of: trips.of, left: trips.left } };
  if (minutes !== undefined && minutes.left < wish.minutes)
    return {
      code: "rider.quotaHoursUsed",
      field: "confirmed",
      values: { month, of: minutes.of, left: minutes.left },
    };
  return undefined;
}
