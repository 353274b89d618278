import type { TripId } from "../../../shared/ids/index.ts";
import { isSearching, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import {
  type Plan,
  type Problem,
  relaxToReality,
  removeTrip,
  servedIn,
} from "../../domain/scheduling/index.ts";
import { isUntold } from "../../domain/trips/group.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { dayProblem } from "./dayProblem.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** A day as it stands but for one trip, which has no place in it. */
export interface DayAround {
  /** With the trip as it is asked for, where it has stops. */
  day: DayRecords;
  problem: Problem;
  /** Where the trip is not. */
  plan: Plan;
  /** The same with the trip's own place, if it has one: what a change of it is compared with. */
  before: Plan;
  /** The trip, and those without a vehicle that are accepted or refused together with it. */
  party: readonly TripRecord[];
}

/**
 * The day around a trip that is asked for, or asked for otherwise: `asked` has it as it would be, and its own place counts as free. The
 * plan that is stored stays as it is. `together`: new trips that get a place with it or not at all.
 */
export async function dayAround(
  deps: PlanningNeeds,
  asked: TripRecord,
  together: readonly TripRecord[] = [],
): Promise<DayAround> {
  const loaded = bound(await deps.loadDay(asked.trip.serviceDay), [asked, ...together]);
  const party = [asked, ...together, ...(await partnersOf(deps, loaded, [asked, ...together]))];
  const day = asAsked(loaded, asked);
  const { problem, plan } = dayProblem(day, party, deps);
  const { id: tripId } = asked.trip;
  if (!servedIn(plan).includes(tripId)) {
    const reality = relaxToReality(problem, plan);
    return { day, problem: reality.problem, plan: reality.plan, before: reality.plan, party };
  }
  const free = relaxToReality(problem, removeTrip(problem, plan, { tripId, reason: "changed" }));
  const stored = dayProblem(loaded, [], deps);
  const now = relaxToReality(stored.problem, stored.plan).plan;
  return { day, problem: free.problem, plan: free.plan, before: withRouteOf(free.plan, now, tripId), party };
}

/** The day with new trips that belong together. */
const bound = (day: DayRecords, ways: readonly TripRecord[]): DayRecords => {
  if (ways.length < 2) return day;
  const { serviceDay } = day;
  const link: TripLink = {
    ...{
      id: "asked",
      serviceDay,
      kind: "outing",
      tripIds: ways.map(({ trip }) => trip.id),
      sameVehicle: false,
    },
  };
  return { ...day, links: [...(day.links ?? []), link] };
};

/** Trips without a vehicle that are accepted or refused together with one of these; of a group only before its first promises. */
export async function partnersOf(
  { db }: PlanningNeeds,
  { links = [] }: Pick<DayRecords, "links">,
  waiting: readonly TripRecord[],
): Promise<TripRecord[]> {
  const known = new Set(waiting.map(({ trip }) => trip.id));
  const untold = new Set(waiting.filter(isUntold).map(({ trip }) => trip.id));
  const others = links.filter(({ kind, tripIds }) => {
    const among = kind === "group" ? untold : known;
    return tripIds.some((id) => among.has(id));
  });
  const ids = new Set(others.flatMap(({ tripIds }) => tripIds).filter((id) => !known.has(id)));
  if (ids.size === 0) return [];
  const records = await db.trips.listByIds([...ids]);
  const bound = new Set(others.flatMap(({ kind, tripIds }) => (kind === "group" ? [] : tripIds)));
  return records.filter(
    (record) =>
      (isSearching(record.trip) || isUnassigned(record.trip)) &&
      (isUntold(record) || bound.has(record.trip.id)),
  );
}

/** The stops of the trip as they would be: elsewhere, for others, and held to no promise but what is asked for. */
export const asAsked = (day: DayRecords, { trip, rider, promise }: TripRecord): DayRecords => ({
  ...day,
  runs: day.runs.map((run) =>
    run.stops.some(({ tripId }) => tripId === trip.id)
      ? {
          ...run,
          stops: run.stops.map((stop) =>
            stop.tripId === trip.id ? { ...stop, trip, rider, promise } : stop,
          ),
        }
      : run,
  ),
});

/** The plan with the trip's route as it is stored: a route that loses the trip differs from what is stored, whatever else stays. */
export function withRouteOf(plan: Plan, stored: Plan, tripId: TripId): Plan {
  const own = stored.routes.find((route) => servedIn({ routes: [route] }).includes(tripId));
  if (own === undefined) return plan;
  return { ...plan, routes: [...plan.routes.filter(({ shiftId }) => shiftId !== own.shiftId), own] };
}
