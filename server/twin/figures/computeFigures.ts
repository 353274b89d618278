import { isEnded, isMissed, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, type Instant, minutes, secondsBetween } from "../../../shared/time/index.ts";
import { share, sum } from "./counting.ts";
import type { DayLog, WishLog } from "./dayLog.ts";
import { type ForecastFigures, forecastFigures } from "./forecastFigures.ts";
import { type NoticeFigures, noticeFigures } from "./noticeFigures.ts";
import {
  inTime,
  inWindow,
  isBoarded,
  isKept,
  isRidersDue,
  type Promised,
  promisedTrips,
} from "./promisedTrips.ts";

/** What riders got. Shares are 0 to 1; null where nothing is counted, or what it needs does not exist. */
export interface Figures extends NoticeFigures, ForecastFigures {
  requests: number;
  /** Wishes that were given a promise. */
  promised: number;
  /** Share of the requests that got neither promise nor another offer. */
  refusedWithoutOffer: number | null;
  waitingListServed: number | null;
  /** Of promised rides that their rider did not call off: at the door by the window's end, and taken. */
  pickupsInWindow: number | null;
  dialysisPickupsInWindow: number | null;
  /** Of those with a latest arrival: there by then. */
  arrivalsInTime: number | null;
  /** Of promised ways home from dialysis: boarding began within 20 minutes of being ready. */
  returnsWithin20: number | null;
  /** Share of promised rides that did not happen though their rider wanted them. */
  missedByUs: number | null;
  /** People whose day ended with neither a ride nor a word that there would be none. */
  leftOut: number;
  promisesGiven: number;
  /** Share of those not called off by the rider: pickup in its window, arrival by its latest, ride within its longest. */
  promisesKept: number | null;
  promisesBrokenTold: number;
  promisesBrokenSilently: number;
  /** Ride over direct time. */
  rideFactorMedian: number | null;
  rideFactorP95: number | null;
  km: number;
  kmPerTrip: number | null;
  deadheadShare: number | null;
  tripsPerVehicleDay: number | null;
  vehicleChangesTold: number;
  timeChangesTold: number;
  verifierViolations: number | null;
  tripsLost: number;
  tripsDoubled: number;
}

const RETURN_SOON = minutes(20);

export function computeFigures(day: DayLog): Figures {
  const { wishes } = day;
  const promised = wishes.flatMap(promisedTrips);
  const due = promised.filter(isRidersDue);
  const broken = due.filter((each) => !isKept(each));
  const told = broken.filter(wasTold).length;
  return {
    requests: wishes.length,
    promised: wishes.filter(hasPromise).length,
    refusedWithoutOffer: share(wishes, (log) => !hasPromise(log) && wasRefused(log)),
    waitingListServed: null,
    pickupsInWindow: share(due, inWindow),
    dialysisPickupsInWindow: share(
      due.filter(({ log }) => log.wish.purpose === "dialysis"),
      inWindow,
    ),
    arrivalsInTime: share(
      due.filter(({ promise }) => promise.latestArrival !== undefined),
      inTime,
    ),
    returnsWithin20: share(due.filter(isDialysisReturn), soonAfterReady),
    missedByUs: share(due, ({ trip }) => trip.boardedAt === undefined),
    leftOut: wishes.filter(isLeftOut).length,
    promisesGiven: promised.length,
    promisesKept: share(due, isKept),
    promisesBrokenTold: told,
    promisesBrokenSilently: broken.length - told,
    ...rideFactors(wishes),
    ...driving(day),
    vehicleChangesTold: sum(wishes, ({ trips }) =>
      sum(trips, (trip) => Math.max(0, trip.vehicles.length - 1)),
    ),
    timeChangesTold: sum(wishes, ({ trips }) => sum(trips, (trip) => Math.max(0, trip.promises.length - 1))),
    ...noticeFigures(day),
    ...forecastFigures(day),
    verifierViolations: day.violations,
    tripsLost: day.tripsLost,
    tripsDoubled: day.tripsDoubled,
  };
}

const hasPromise = ({ trips }: WishLog): boolean => trips.some(({ promises }) => promises.length > 0);
/** Who calls off before an answer was refused nothing. */
const wasRefused = ({ trips }: WishLog): boolean =>
  trips.every(({ riderLeft, statuses }) => riderLeft !== "cancelled" || statuses.some(isUnassigned));

/** The page said before the promised time was over that there would be no ride, or when it would come instead. */
const wasTold = (each: Promised): boolean => {
  const { trip, promise } = each;
  const by = (at: Instant | undefined, until: Instant | undefined) =>
    at !== undefined && until !== undefined && at <= until;
  const isTold = trip.statuses.some(
    (seen) => (isUnassigned(seen) || isMissed(seen)) && by(seen.at, promise.pickupWindow.until),
  );
  const { pickup, arrival } = trip.lateTold;
  return isTold || by(pickup, promise.pickupWindow.until) || (inWindow(each) && by(arrival, latestEnd(each)));
};

/** By the latest arrival and by the longest ride. */
function latestEnd({ trip: { boardedAt }, promise }: Promised): Instant | undefined {
  const { latestArrival, maxRideTime } = promise;
  if (boardedAt === undefined) return latestArrival;
  const byRide = addSeconds(boardedAt, maxRideTime);
  return latestArrival === undefined || byRide < latestArrival ? byRide : latestArrival;
}

const isDialysisReturn = ({ log: { wish } }: Promised): boolean =>
  wish.purpose === "dialysis" && wish.requested.kind === "leaveAt";
const soonAfterReady = ({ log: { wish }, trip: { arrivedAt, boardedAt } }: Promised): boolean =>
  boardedAt !== undefined &&
  arrivedAt !== undefined &&
  (wish.readyAt === undefined || secondsBetween(wish.readyAt, arrivedAt) <= RETURN_SOON);

/** Ridden, called off, or told "no": anything else is somebody who waits. */
function isLeftOut({ trips, refused }: WishLog): boolean {
  if (refused !== undefined || trips.some(isBoarded)) return false;
  const last = trips.at(-1);
  const seen = last?.statuses.at(-1);
  if (last?.riderLeft !== undefined && last.riderLeft !== "gaveUp") return false;
  return seen === undefined || !(isEnded(seen) || isUnassigned(seen));
}

function rideFactors(wishes: readonly WishLog[]): Pick<Figures, "rideFactorMedian" | "rideFactorP95"> {
  const factors = wishes.flatMap(({ trips, directTime }) =>
    trips.flatMap(({ boardedAt, reachedAt }) =>
      boardedAt === undefined || reachedAt === undefined || directTime <= 0
        ? []
        : [secondsBetween(boardedAt, reachedAt) / directTime],
    ),
  );
  return { rideFactorMedian: quantile(factors, 0.5), rideFactorP95: quantile(factors, 0.95) };
}

function driving({
  wishes,
  drives,
  vehicleDays,
}: DayLog): Pick<Figures, "km" | "kmPerTrip" | "deadheadShare" | "tripsPerVehicleDay"> {
  const rides = sum(wishes, ({ trips }) => trips.filter(({ reachedAt }) => reachedAt !== undefined).length);
  const km = sum(drives, ({ meters }) => meters) / 1000;
  const empty = sum(drives, ({ meters, aboard }) => (aboard === 0 ? meters : 0)) / 1000;
  return {
    km,
    kmPerTrip: rides === 0 ? null : km / rides,
    deadheadShare: km === 0 ? null : empty / km,
    tripsPerVehicleDay: vehicleDays === 0 ? null : rides / vehicleDays,
  };
}

/** The value below which this share of them lies: of n sorted ones the ⌈share × n⌉-th. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}
