import type { ShiftId, StopId } from "../../../shared/ids/index.ts";
import { atLocalTime } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/fleet/model.ts";
import { isAhead } from "../../domain/fleet/stopSequence.ts";
import type { Plan, Route } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { givenPromise } from "../../domain/trips/promise.ts";
import type { RouteChange, Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellRunChanged, tellTripChanged } from "../tell.ts";
import type { DayRecords } from "./loadDay.ts";

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
  const changed = changedRoutes(before, after);
  const changes = changed.flatMap((route) => {
    const run = runs.get(route.shiftId);
    return run === undefined ? [] : [toChange(run, route, parts)];
  });
  if (!(await tx.plans.saveRoutes(changes))) throw new OutdatedPlan();
  const touched = changes.flatMap(({ shiftId }) => runs.get(shiftId) ?? []);
  for (const run of touched) await tellRunChanged(tx, run);
  await tellMovedTrips(tx, touched, changes);
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

function toChange(
  run: Run,
  route: Route,
  { region, createId }: Pick<Dependencies, "region" | "createId">,
): RouteChange {
  const known = new Map(run.stops.filter(isAhead).map((stop) => [`${stop.kind} ${stop.tripId}`, stop.id]));
  const stops = route.stops.flatMap((stop) => {
    if (stop.kind === "break") return [];
    const scheduled = atLocalTime(run.shift.serviceDay, stop.beginAt, region.timeZone);
    const id = known.get(`${stop.kind} ${stop.tripId}`) ?? (createId() as StopId);
    return [{ id, tripId: stop.tripId, kind: stop.kind, scheduled, estimated: scheduled }];
  });
  return { shiftId: run.shift.id, runVersion: run.version, stops };
}

/** Riders whose times moved hear of it, each once. */
async function tellMovedTrips(
  tx: Stores,
  runs: readonly Run[],
  changes: readonly RouteChange[],
): Promise<void> {
  const scheduled = new Map(
    changes.flatMap((change) => change.stops.map((stop) => [stop.id, stop.scheduled] as const)),
  );
  const moved = new Map(
    runs.flatMap((run) =>
      run.stops
        .filter((stop) => isAhead(stop) && scheduled.get(stop.id) !== stop.scheduled)
        .map((stop) => [stop.tripId, stop.trip] as const),
    ),
  );
  for (const trip of moved.values()) await tellTripChanged(tx, trip);
}

/** Tells the rider: the window around the scheduled pickup becomes the promise. */
export async function givePromise(
  tx: Stores,
  record: TripRecord,
  { after, shiftId }: { after: Plan; shiftId: ShiftId },
  { region }: Pick<Dependencies, "region">,
): Promise<NonNullable<TripRecord["promise"]>> {
  const route = after.routes.find((each) => each.shiftId === shiftId);
  const stop = route?.stops.find((each) => each.kind === "pickup" && each.tripId === record.trip.id);
  if (stop === undefined || record.promise === undefined)
    throw new RangeError("an assigned trip has a pickup and a promise");
  const pickupAt = atLocalTime(record.trip.serviceDay, stop.beginAt, region.timeZone);
  const promise = givenPromise(record.promise, pickupAt, region);
  await tx.trips.givePromise(record.trip.id, promise);
  return promise;
}
