import { atLocalTime, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { InsertionResult, Plan, Problem } from "../../domain/scheduling/index.ts";
import {
  type HourLoad,
  heldHour,
  heldUntil,
  isHeldForWork,
  isServedFirst,
} from "../../domain/trips/heldForWork.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Whether a pickup at that time of the day would take what is held in the plan, which has not got the trip. */
export type IsHeld = (plan: Pick<Plan, "routes">, pickupAt: Seconds | undefined) => boolean;

/** What of the day is held against a trip, for those who are served first: nothing once day-ahead requests have closed. */
export function heldAgainst(
  trip: Pick<TripRequest, "priorityClass">,
  { day, problem }: { day: Pick<DayRecords, "serviceDay" | "runs" | "now">; problem: Problem },
  { termsOn }: Pick<PlanningNeeds, "termsOn">,
): IsHeld {
  const terms = termsOn(day.serviceDay);
  if (isServedFirst(trip) || day.now > heldUntil(day.serviceDay, terms)) return () => false;
  return (plan, pickupAt) => {
    const hour = pickupAt === undefined ? undefined : heldHour(pickupAt, terms);
    return hour !== undefined && isHeldForWork(loadOf(hour, { plan, day, problem, ...terms }), terms);
  };
}

/** Whether one of those who would get a place would take what is held against it, be it another way of the same outing. */
export function takesHeld(
  deps: Pick<PlanningNeeds, "termsOn">,
  around: Parameters<typeof heldAgainst>[1],
  { plan, result: { inserted, changes }, party }: Inserting,
): boolean {
  return inserted.some(({ tripId }) => {
    const trip = party.find((record) => record.trip.id === tripId)?.trip;
    const { after } = changes.find((each) => each.tripId === tripId) ?? {};
    return trip !== undefined && heldAgainst(trip, around, deps)(plan, after?.pickupAt);
  });
}

interface Inserting {
  plan: Pick<Plan, "routes">;
  result: Pick<Extract<InsertionResult, { kind: "inserted" }>, "inserted" | "changes">;
  party: readonly { trip: Pick<TripRequest, "id" | "priorityClass"> }[];
}

interface Among {
  plan: Pick<Plan, "routes">;
  day: Pick<DayRecords, "serviceDay" | "runs">;
  problem: Problem;
  timeZone: string;
}

function loadOf(hour: { from: number; until: number }, { plan, day, problem, timeZone }: Among): HourLoad {
  const local = (at: number) => atLocalTime(day.serviceDay, seconds(at), timeZone);
  const [from, until] = [local(hour.from), local(hour.until)];
  const vehicles = day.runs.filter(({ shift }) => shift.starts < until && shift.ends > from).length;
  const begun = plan.routes
    .flatMap(({ stops }) => stops)
    .filter((stop) => stop.kind === "pickup" && hour.from <= stop.beginAt && stop.beginAt < hour.until);
  const classes = new Map(problem.trips.map((trip) => [trip.id, trip]));
  const trips = begun.flatMap((stop) => (stop.kind === "pickup" ? (classes.get(stop.tripId) ?? []) : []));
  const first = trips.filter(isServedFirst).length;
  return { vehicles, first, others: trips.length - first };
}
