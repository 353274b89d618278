import type { TripId } from "../../../../shared/ids/index.ts";
import {
  addSeconds,
  atLocalTime,
  type Instant,
  instant,
  type Seconds,
  seconds,
} from "../../../../shared/time/index.ts";
import type { Plan, Problem, TimeWindow } from "../../../domain/scheduling/index.ts";
import { judgePromise } from "../../../domain/trips/judgePromise.ts";
import type { PromiseBounds, TripPromise, TripRecord } from "../../../domain/trips/model.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import type { Stranded } from "./strandedDay.ts";

/** When the person would be fetched and there, and whether that keeps what they were promised. */
export interface RescueTimes {
  pickupAt: Instant;
  boardedAt: Instant;
  dropoffAt: Instant;
  isKept: boolean;
}

/** By the plan; undefined: it does not serve them. Who was aboard got in long before, and was promised the whole ride. */
export function plannedTimes(
  { region }: Pick<PlanningNeeds, "region">,
  { serviceDay }: Pick<DayRecords, "serviceDay">,
  { who, onward, after }: { who: Stranded; onward: TripRecord | undefined; after: Plan },
): RescueTimes | undefined {
  const tripId = onward?.trip.id ?? who.dropoff.tripId;
  const stops = after.routes.flatMap((route) => route.stops);
  const find = (kind: "pickup" | "dropoff") =>
    stops.find((stop) => stop.kind === kind && stop.tripId === tripId);
  const [on, off] = [find("pickup"), find("dropoff")];
  if (on === undefined || off === undefined) return undefined;
  const local = (at: Seconds) => atLocalTime(serviceDay, at, region.timeZone);
  const times = { pickupAt: local(on.beginAt), boardedAt: local(on.leaveAt), dropoffAt: local(off.beginAt) };
  const { promise } = who.dropoff;
  const { pickup } = who;
  const boarded = onward === undefined ? times.boardedAt : (pickup.doneAt ?? times.boardedAt);
  const atDoor = onward === undefined ? times.pickupAt : (pickup.arrivedAt ?? boarded);
  const missed = judgePromise(promise, { atDoor, boarded, arrived: times.dropoffAt });
  const isKept = onward === undefined ? missed === undefined : !missed?.arrival && !missed?.ride;
  return { ...times, isKept };
}

/** What holds instead: a window as long as any around the pickup that can be kept, and to be there soon enough after it. */
export function laterBounds(
  { termsOn }: Pick<PlanningNeeds, "termsOn">,
  { serviceDay }: Pick<DayRecords, "serviceDay">,
  { promise, times }: { promise: TripPromise; times: RescueTimes },
): PromiseBounds {
  const length = termsOn(serviceDay).rules.pickupWindow.value;
  const half = seconds(Math.round(length / 2));
  const from = instant(Math.max(promise.pickupWindow.from, addSeconds(times.pickupAt, seconds(-half))));
  const { latestArrival, maxRideTime } = promise;
  const later = latestArrival && instant(Math.max(latestArrival, addSeconds(times.dropoffAt, half)));
  const isInTime = latestArrival !== undefined && times.dropoffAt <= latestArrival;
  const until = instant(Math.max(addSeconds(from, length), times.pickupAt));
  return { pickupWindow: { from, until }, latestArrival: isInTime ? latestArrival : later, maxRideTime };
}

/** The trip may be served so much later than was promised. */
export function withLater(problem: Problem, tripId: TripId, by: Seconds): Problem {
  const later = ({ earliest, latest }: TimeWindow): TimeWindow => ({
    earliest,
    latest: seconds(latest + by),
  });
  const trips = problem.trips.map((trip) => {
    if (trip.id !== tripId) return trip;
    const { pickup, dropoff, promise } = trip;
    return {
      ...trip,
      pickup: { ...pickup, window: later(pickup.window) },
      dropoff: { ...dropoff, window: later(dropoff.window) },
      ...(promise && {
        promise: {
          ...{ ...promise, pickup: later(promise.pickup) },
          ...(promise.latestArrival !== undefined && {
            latestArrival: seconds(promise.latestArrival + by),
          }),
        },
      }),
    };
  });
  return { ...problem, trips };
}
