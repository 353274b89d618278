import type { TripId } from "../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../shared/time/index.ts";
import {
  type Plan,
  type Problem,
  type Route,
  relaxToReality,
  type TripStop,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { dayProblem, type PlanningParts } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";

/** When service begins, by the name of each stop. */
export type StopTimes = ReadonlyMap<string, Seconds>;

/** What a stop is called that may have no id yet. */
export const stopKey = ({ kind, tripId }: Pick<TripStop, "kind" | "tripId">): string => `${kind} ${tripId}`;

/**
 * When the vehicle is expected at each stop of a plan that keeps what planning counts on: most drives take less. Drivers set out by
 * these times, so what is not needed of an allowance is left for where it is. Expected times alone would put a pickup off into the
 * waiting at where its rider gets out, which there is more of with them: the earlier of both is meant. That can be driven, since
 * both can and whoever leaves earlier is not there later. Where somebody would then sit in the vehicle for too long, all of the route
 * is as it is counted.
 */
export function expectedBegins(
  counted: Plan,
  { day, waiting }: { day: DayRecords; waiting: readonly TripRecord[] },
  parts: PlanningParts,
): StopTimes {
  return earlierBegins(counted, expectedReality(counted, { day, waiting }, parts));
}

/** The order of a plan, timed as it is expected. */
export interface ExpectedReality {
  problem: Problem;
  plan: Plan;
}
export function expectedReality(
  counted: Plan,
  { day, waiting }: { day: DayRecords; waiting: readonly TripRecord[] },
  parts: PlanningParts,
): ExpectedReality {
  const { problem } = dayProblem(day, waiting, { ...parts, times: "expected" });
  return { problem, plan: relaxToReality(problem, counted).plan };
}

/** The same for who has both at hand. */
export function earlierBegins(counted: Plan, { problem, plan }: ExpectedReality): StopTimes {
  const expected = new Map(plan.routes.map((route) => [route.shiftId, beginsOf(route)]));
  const rides = new Map(problem.trips.map((trip) => [trip.id, trip]));
  return new Map(
    counted.routes.flatMap((route) => {
      const own = beginsOf(route);
      const earlier = earlierOf(own, expected.get(route.shiftId) ?? own);
      return [...(isAnyTooLong(earlier, route, rides) ? own : earlier)];
    }),
  );
}

const tripStops = ({ stops }: Route): TripStop[] => stops.filter((stop) => stop.kind !== "break");

const beginsOf = (route: Route): StopTimes =>
  new Map(tripStops(route).map((stop) => [stopKey(stop), stop.beginAt]));

const earlierOf = (one: StopTimes, other: StopTimes): StopTimes =>
  new Map([...one].map(([key, at]) => [key, seconds(Math.min(at, other.get(key) ?? at))]));

/** Whether anybody rides for longer than they may, though they would not by the route's own times. */
function isAnyTooLong(
  begins: StopTimes,
  route: Route,
  rides: ReadonlyMap<TripId, Problem["trips"][number]>,
): boolean {
  const own = beginsOf(route);
  return tripStops(route).some((stop) => {
    const trip = rides.get(stop.tripId);
    if (stop.kind !== "dropoff" || trip?.maxRideTime === undefined) return false;
    const ride = rideBy(begins, trip);
    return ride > trip.maxRideTime && ride > rideBy(own, trip);
  });
}

/** From having boarded to being there; of somebody aboard already there is nothing to choose. */
function rideBy(begins: StopTimes, { id, pickup }: Problem["trips"][number]): number {
  const [from, to] = (["pickup", "dropoff"] as const).map((kind) =>
    begins.get(stopKey({ kind, tripId: id })),
  );
  return from === undefined || to === undefined ? 0 : to - from - pickup.dwell;
}
