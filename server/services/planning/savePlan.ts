import type { ShiftId, StopId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { atLocalTime } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/fleet/model.ts";
import type { Plan, Route } from "../../domain/scheduling/index.ts";
import type { RunStopRecord, TripPromise, TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { givenPromise } from "../../domain/trips/promise.ts";
import type { RouteChange, Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { newsOfTimes } from "../records/news.ts";
import type { DayRecords } from "./loadDay.ts";
import { promiseOf } from "./promiseOf.ts";

/** Somebody else changed the day while this plan was computed: compute it anew. */
export class OutdatedPlan extends Error {}

export interface PlanToSave {
  day: DayRecords;
  before: Plan;
  after: Plan;
}

/**
 * Writes the routes that differ, in the caller's transaction, if the day is still as it was read; throws OutdatedPlan
 * otherwise, which undoes the transaction. Returns the runs that changed.
 */
export async function savePlan(
  tx: Stores,
  { day, before, after }: PlanToSave,
  parts: Pick<Dependencies, "region" | "createId">,
): Promise<Run[]> {
  if (!(await tx.plans.advance(day.serviceDay, day.planVersion))) throw new OutdatedPlan();
  const runs = new Map(day.runs.map((run) => [run.shift.id, run]));
  const stops = new Map(
    day.runs.flatMap((run) => run.stops.filter(isAhead)).map((stop) => [keyOf(stop), stop]),
  );
  const changes = changedRoutes(before, after).flatMap((route) => {
    const run = runs.get(route.shiftId);
    return run === undefined ? [] : [toChange(run, route, { ...parts, stops })];
  });
  if (!(await tx.plans.saveRoutes(changes))) throw new OutdatedPlan();
  const touched = changes.flatMap(({ shiftId }) => runs.get(shiftId) ?? []);
  await tx.outbox.addEvents(newsOfTimes(touched, movedTrips(touched, changes)));
  return touched;
}

/** Routes of `after` that are not those of `before`, and emptied ones. */
function changedRoutes(before: Plan, after: Plan): Route[] {
  const fresh = after.routes.filter((route) => !before.routes.includes(route));
  const kept = new Set(after.routes.map((route) => route.shiftId));
  const emptied = before.routes
    .filter((route) => !kept.has(route.shiftId))
    .map((route) => ({ ...route, stops: [] }));
  return [...fresh, ...emptied];
}

const keyOf = ({ kind, tripId }: Pick<RunStopRecord, "kind" | "tripId">): string => `${kind} ${tripId}`;

interface ToChange extends Pick<Dependencies, "region" | "createId"> {
  /** The stops of the day as they are: one that goes to another vehicle stays the same stop. */
  stops: ReadonlyMap<string, RunStopRecord>;
}

function toChange({ shift, version }: Run, route: Route, { region, createId, stops }: ToChange): RouteChange {
  const planned = route.stops.flatMap((stop) => {
    if (stop.kind === "break") return [];
    const { kind, tripId } = stop;
    const before = stops.get(keyOf(stop));
    const scheduled = atLocalTime(shift.serviceDay, stop.beginAt, region.timeZone);
    const id = before?.id ?? (createId() as StopId);
    return [{ id, tripId, kind, scheduled, estimated: before?.arrivedAt ?? scheduled }];
  });
  return { shiftId: shift.id, runVersion: version, stops: planned };
}

/** Smaller changes are not worth telling anybody. */
export const NOTICEABLE_MS = 60_000;

/** Trips that were in the plan before and whose times people will notice to have moved, each once. */
function movedTrips(runs: readonly Run[], changes: readonly RouteChange[]): TripRequest[] {
  const expected = new Map(
    changes.flatMap((change) => change.stops.map((stop) => [stop.id, stop.estimated] as const)),
  );
  const isMoved = (stop: Run["stops"][number]) =>
    Math.abs((expected.get(stop.id) ?? stop.estimated) - stop.estimated) >= NOTICEABLE_MS;
  const moved = runs.flatMap((run) =>
    run.stops.filter(isMoved).map((stop) => [stop.tripId, stop.trip] as const),
  );
  return [...new Map(moved).values()];
}

/** Tells the rider: the window around the scheduled pickup becomes the promise. */
export async function givePromise(
  tx: Stores,
  record: TripRecord,
  { after, shiftId }: { after: Plan; shiftId: ShiftId },
  parts: Pick<Dependencies, "region" | "termsOn" | "routing">,
): Promise<TripPromise> {
  const route = after.routes.find((each) => each.shiftId === shiftId);
  const stop = route?.stops.find((each) => each.kind === "pickup" && each.tripId === record.trip.id);
  if (stop === undefined) throw new RangeError("an assigned trip has a pickup");
  const pickupAt = atLocalTime(record.trip.serviceDay, stop.beginAt, parts.region.timeZone);
  const known = promiseOf(record, parts);
  if (known.state === "given") return known; // moved to another vehicle: what was told is kept
  const promise = givenPromise(known, pickupAt, parts.termsOn(record.trip.serviceDay));
  await tx.trips.givePromise(record.trip.id, promise);
  return promise;
}
