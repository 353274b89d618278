import type { TripId } from "../../../shared/ids/index.ts";
import { atLocalTime, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import type { Plan } from "../../domain/scheduling/index.ts";
import { judgePromise, type RideTimes } from "../../domain/trips/judgePromise.ts";
import type { PromiseBounds } from "../../domain/trips/model.ts";
import type { BreakReason, MissedBy } from "../../domain/trips/promiseLedger.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** A promise that the plan breaks knowingly: what holds instead, and why. */
export interface Breaking {
  tripId: TripId;
  bounds: PromiseBounds;
  reason: BreakReason;
}
interface Planned {
  day: DayRecords;
  before: Plan;
  after: Plan;
  breakings?: readonly Breaking[] | undefined;
}

/**
 * The trips whose given promise a plan would break: served no more, or farther from what was promised than the day has brought
 * them already. One that is broken knowingly has to keep what holds instead.
 */
export function promisesBrokenBy(
  { day, before, after, breakings = [] }: Planned,
  { region }: Pick<PlanningNeeds, "region">,
): TripId[] {
  const instead = new Map(breakings.map(({ tripId, bounds }) => [tripId, bounds]));
  const parts = { day, timeZone: region.timeZone };
  const touched = new Set([...stopsOfOthers(before, after), ...stopsOfOthers(after, before)]);
  return heldTrips(day).flatMap((stops) => {
    const { tripId, promise } = stops.dropoff;
    if (!touched.has(tripId) && !instead.has(tripId)) return [];
    const [was, will] = [before, after].map((plan) => plannedRide(plan, stops, parts));
    if (will === undefined) return [tripId];
    const anew = instead.get(tripId);
    const missed = judgePromise(anew ?? promise, will);
    const borne = anew === undefined && was !== undefined ? judgePromise(promise, was) : undefined;
    return isWorse(missed, borne) ? [tripId] : [];
  });
}

/** The trips on routes of `plan` that are not routes of `other`. */
const stopsOfOthers = (plan: Plan, other: Plan): TripId[] =>
  plan.routes
    .filter((route) => !other.routes.includes(route))
    .flatMap(({ stops }) => stops.flatMap((stop) => (stop.kind === "break" ? [] : [stop.tripId])));

interface Stops {
  pickup: RunStopRecord | undefined;
  dropoff: RunStopRecord;
}

/** Everybody on the day's runs who holds a promise, by their two stops. */
const heldTrips = (day: DayRecords): Stops[] =>
  day.runs.flatMap(({ stops }) =>
    stops
      .filter((stop) => stop.kind === "dropoff" && stop.promise.state === "given")
      .map((dropoff) => ({
        dropoff,
        pickup: stops.find((stop) => stop.kind === "pickup" && stop.tripId === dropoff.tripId),
      })),
  );

/** When the plan has the ride take place; what has happened of it stays. */
function plannedRide(
  plan: Plan,
  { pickup, dropoff }: Stops,
  { day, timeZone }: { day: DayRecords; timeZone: string },
): RideTimes | undefined {
  const stopsOf = (kind: "pickup" | "dropoff") =>
    plan.routes
      .flatMap(({ stops }) => stops)
      .find((stop) => stop.kind === kind && stop.tripId === dropoff.tripId);
  const [on, off] = [stopsOf("pickup"), stopsOf("dropoff")];
  const local = (at: Seconds): Instant => atLocalTime(day.serviceDay, at, timeZone);
  if (off === undefined) return undefined;
  const arrived = local(off.beginAt);
  if (on !== undefined) return { atDoor: local(on.beginAt), boarded: local(on.leaveAt), arrived };
  const boarded = pickup?.doneAt;
  return boarded && { atDoor: pickup?.arrivedAt ?? boarded, boarded, arrived };
}

const isWorse = (missed: MissedBy | undefined, borne: MissedBy = {}): boolean =>
  missed !== undefined &&
  (["pickup", "arrival", "ride"] as const).some(
    (what) => Math.abs(missed[what] ?? 0) > Math.abs(borne[what] ?? 0),
  );
