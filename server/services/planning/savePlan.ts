import type { ShiftId, StopId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { atLocalTime } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import type { Plan, Route } from "../../domain/scheduling/index.ts";
import type { PromiseBounds, TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { givenBounds } from "../../domain/trips/promise.ts";
import type { RouteChange, Stores } from "../../stores/index.ts";
import { type MovedStop, NOTICEABLE_MS, noteDangers } from "../records/dangers.ts";
import { newsOfTimes } from "../records/news.ts";
import { watchUnderstood } from "../records/understood.ts";
import { watchChangedRun } from "../records/watchRun.ts";
import { type StopTimes, stopKey } from "./expectedBegins.ts";
import { type Breaking, promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { placedBreaks } from "./placedBreaks.ts";

/** Somebody else changed what this plan changes while it was computed: compute it anew. */
export class OutdatedPlan extends Error {}

/** The plan would break promises that nobody has said are to be broken: a fault of whoever made it. */
export class PromisesBroken extends Error {}

export interface PlanToSave {
  day: DayRecords;
  before: Plan;
  after: Plan;
  /** Promises that it breaks knowingly: whoever saves it enters that in the same transaction. */
  breakings?: readonly Breaking[];
  /** When the vehicle is expected at the stops of changed routes; left out: when the plan says. */
  expected?: StopTimes;
}

/**
 * Writes the routes that differ, in the caller's transaction, if those runs are still as they were read; throws OutdatedPlan
 * otherwise, and PromisesBroken, which undoes the transaction. Each run keeps its limits by itself, so that what was checked with
 * the others as they were holds with the others as they are. Answers the plan's new version.
 */
export async function savePlan(
  tx: Stores,
  { day, before, after, breakings = [], expected }: PlanToSave,
  parts: Pick<PlanningNeeds, "region" | "createId" | "termsOn">,
): Promise<number> {
  const planVersion = await tx.plans.raise(day.serviceDay);
  const broken = promisesBrokenBy({ day, before, after, breakings }, parts);
  if (broken.length > 0)
    throw new PromisesBroken(`the plan breaks what was promised for ${broken.join(", ")}`);
  const runs = new Map(day.runs.map((run) => [run.shift.id, run]));
  const stops = new Map(
    day.runs.flatMap((run) => run.stops.filter(isAhead)).map((stop) => [stopKey(stop), stop]),
  );
  const changes = changedRoutes({ before, after, breakings }).flatMap((route) => {
    const run = runs.get(route.shiftId);
    return run === undefined ? [] : [toChange(run, route, { ...parts, stops, expected })];
  });
  if (!(await tx.plans.saveRoutes(changes))) throw new OutdatedPlan();
  const touched = changes.flatMap(({ shiftId }) => runs.get(shiftId) ?? []);
  await tx.breaks.place(
    changes.flatMap(({ shiftId, stops }) => {
      const run = runs.get(shiftId);
      const route = after.routes.find((each) => each.shiftId === shiftId);
      return run === undefined ? [] : placedBreaks({ run, route, stops, now: day.now }, parts);
    }),
  );
  await tx.outbox.addEvents(newsOfTimes(touched, movedTrips(touched, changes)));
  await noteDangers(tx, movedStops({ stops, runs }, changes), day.now);
  await watchUnderstood(
    tx,
    touched.map(({ shift, version }) => ({ shift, version: version + 1 })),
  );
  for (const { shift } of touched) await watchChangedRun(tx, shift, day.now);
  return planVersion;
}

/** Routes of `after` that are not those of `before` or on which a promise changes, and emptied ones. */
export function changedRoutes({ before, after, breakings = [] }: Omit<PlanToSave, "day">): Route[] {
  const isBroken = (stop: Route["stops"][number]) =>
    stop.kind !== "break" && breakings.some(({ tripId }) => tripId === stop.tripId);
  const fresh = after.routes.filter((route) => !before.routes.includes(route) || route.stops.some(isBroken));
  const kept = new Set(after.routes.map((route) => route.shiftId));
  const emptied = before.routes
    .filter((route) => !kept.has(route.shiftId))
    .map((route) => ({ ...route, stops: [] }));
  return [...fresh, ...emptied];
}

interface ToChange extends Pick<PlanningNeeds, "region" | "createId"> {
  /** The stops of the day as they are: one that goes to another vehicle stays the same stop. */
  stops: ReadonlyMap<string, RunStopRecord>;
  expected: StopTimes | undefined;
}

function toChange({ shift, version }: Run, route: Route, parts: ToChange): RouteChange {
  const { region, createId, stops, expected } = parts;
  const planned = route.stops.flatMap((stop) => {
    if (stop.kind === "break") return [];
    const { kind, tripId } = stop;
    const before = stops.get(stopKey(stop));
    const begins = expected?.get(stopKey(stop)) ?? stop.beginAt;
    const scheduled = atLocalTime(shift.serviceDay, begins, region.timeZone);
    const id = before?.id ?? (createId() as StopId);
    return [{ id, tripId, kind, scheduled, estimated: before?.arrivedAt ?? scheduled }];
  });
  return { shiftId: shift.id, runVersion: version, stops: planned };
}

/** What is named on a run stays so until its chances are looked at anew; with another one it is by what is expected there. */
const movedStops = (
  { stops, runs }: Pick<ToChange, "stops"> & { runs: ReadonlyMap<ShiftId, Run> },
  changes: readonly RouteChange[],
): MovedStop[] =>
  changes.flatMap((change) =>
    change.stops.flatMap((planned) => {
      const stop = stops.get(stopKey(planned));
      if (stop === undefined) return [];
      const stays = runs.get(change.shiftId)?.stops.some(({ id }) => id === stop.id) === true;
      const { estimated } = planned;
      const danger = { isNamed: true, isToTell: false };
      return [{ stop, estimated, ...(stays && stop.isEndangered === true && { danger }) }];
    }),
  );

/** Trips that were in the plan before and that another vehicle serves, or at times that people will notice to have moved, each once. */
function movedTrips(runs: readonly Run[], changes: readonly RouteChange[]): TripRequest[] {
  const expected = new Map(
    changes.flatMap(({ shiftId, stops }) =>
      stops.map(({ id, estimated }) => [id, { shiftId, estimated }] as const),
    ),
  );
  const isMoved = ({ shift }: Run, stop: Run["stops"][number]) => {
    const now = expected.get(stop.id);
    if (now === undefined) return false;
    return now.shiftId !== shift.id || Math.abs(now.estimated - stop.estimated) >= NOTICEABLE_MS;
  };
  const moved = runs.flatMap((run) =>
    run.stops.filter((stop) => isMoved(run, stop)).map((stop) => [stop.tripId, stop.trip] as const),
  );
  return [...new Map(moved).values()];
}

/** What the rider will be told: the window around the pickup that is counted on. What was told before is kept. */
export function boundsOf(
  { trip, promise }: TripRecord,
  { after, shiftId }: { after: Plan; shiftId: ShiftId },
  { region, termsOn }: Pick<PlanningNeeds, "region" | "termsOn">,
): PromiseBounds {
  if (promise.state === "given") return promise;
  const route = after.routes.find((each) => each.shiftId === shiftId);
  const stop = route?.stops.find((each) => each.kind === "pickup" && each.tripId === trip.id);
  if (stop === undefined) throw new RangeError("an assigned trip has a pickup");
  const pickupAt = atLocalTime(trip.serviceDay, stop.beginAt, region.timeZone);
  // What was asked for, or what was conceded of it.
  const { pickupWindow, latestArrival, maxRideTime } = promise;
  const wish = { pickupWindow, latestArrival, maxRideTime };
  return givenBounds(wish, pickupAt, termsOn(trip.serviceDay));
}
