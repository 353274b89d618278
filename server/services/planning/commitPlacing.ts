import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { FactDetails, Why } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Actor } from "../../domain/people/model.ts";
import { concededFor } from "../../domain/trips/concession.ts";
import type { PromiseBounds, TripPromise, TripRecord } from "../../domain/trips/model.ts";
import { waitsForReady } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { enterPromise, type Happened } from "../records/promiseLedger.ts";
import { recordFact } from "../records/recordFact.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";
import { expectedBegins, type StopTimes } from "./expectedBegins.ts";
import type { PlanningNeeds } from "./needs.ts";
import { boundsOf, changedRoutes, OutdatedPlan, type PlanToSave, savePlan } from "./savePlan.ts";
import { seekRoom } from "./seekRoom.ts";
import { requireWholeOutings } from "./wholeOutings.ts";

type Committing = Pick<
  PlanningNeeds,
  "db" | "clock" | "region" | "termsOn" | "createId" | "districtOf" | "routing"
>;

/** What was given up so that the vehicle can take it, and who agreed. */
export type Granted = FactDetails["trip.conceded"];

/** Enters what is promised where that is no mere "given"; answers with the promise as it is then. */
export type PromisedOtherwise = (tx: Stores, bounds: PromiseBounds) => Promise<TripPromise>;

/** A plan with what it means for those who waited. */
export interface Placing extends PlanToSave {
  placed: {
    record: TripRecord;
    shiftId: ShiftId;
    conceded?: Granted | undefined;
    promised?: PromisedOtherwise | undefined;
  }[];
  refused: { record: TripRecord; why: Why }[];
  /** What has to stand before it is written: a trip that is new, say. */
  beforehand?: (tx: Stores) => Promise<void>;
  /** What else is written with it, or nothing. */
  alongside?: (tx: Stores) => Promise<void>;
  /** Those whom planners look for room for. */
  seeking?: readonly TripRecord[];
}

/**
 * Plan, promises, statuses, stories and news in one transaction. Throws OutdatedPlan, and nothing is written, when the day
 * or one of the trips has changed since it was read. `dispatcher`: who decided; without one, the system did.
 */
export async function commitPlacing(deps: Committing, placing: Placing, dispatcher?: Actor): Promise<void> {
  const { placed, breakings = [] } = placing;
  const isChanged = placing.after !== placing.before || placed.length + breakings.length > 0;
  const told = placed.map((each) => ({
    ...each,
    bounds: boundsOf(each.record, { ...placing, ...each }, deps),
  }));
  const expected = isChanged ? expectedOf(deps, placing, told) : new Map();
  try {
    await deps.db.transaction(async (tx) => {
      await placing.beforehand?.(tx);
      const planVersion = isChanged ? await savePlan(tx, { ...placing, expected }, deps) : undefined;
      const broken = await enterBreakings(tx, placing, { by: dispatcher ?? bySystem, at: deps.clock.now() });
      for (const { record, ...to } of told) {
        const promise = broken.get(record.trip.id) ?? record.promise;
        const placedNow = { placing, planVersion, record: { ...record, promise }, ...to, dispatcher };
        await recordPlaced(tx, deps, placedNow);
      }
      for (const { record, why } of placing.refused) {
        const happened = { by: bySystem, at: deps.clock.now(), details: { why } };
        await changeTrip(tx, record.trip, { kind: "trip.notAssigned", ...happened });
      }
      await requireWholeOutings(tx, placing);
      await placing.alongside?.(tx);
      await seekRoom(tx, placing.seeking ?? [], deps);
    });
  } catch (error) {
    const changedMeanwhile = error instanceof AppError && error.code === "trip.illegalChange";
    throw changedMeanwhile ? new OutdatedPlan("a trip has changed meanwhile") : error;
  }
}

type Told = Placing["placed"][number] & { bounds: PromiseBounds };

/** When the vehicles are expected on the routes that change, by what people will have been told. */
function expectedOf(deps: Committing, placing: Placing, told: readonly Told[]): StopTimes {
  const { day, breakings = [] } = placing;
  const changes = changedRoutes(placing);
  const changed = new Set(changes.map(({ shiftId }) => shiftId));
  const instead = new Map<TripId, PromiseBounds>([
    ...told.map(({ record, bounds }) => [record.trip.id, bounds] as const),
    ...breakings.map(({ tripId, bounds }) => [tripId, bounds] as const),
  ]);
  const asTold = <Held extends { promise: TripPromise }>(held: Held, id: TripId): Held => ({
    ...held,
    promise: { ...held.promise, ...instead.get(id) },
  });
  const runs = day.runs
    .filter(({ shift }) => changed.has(shift.id))
    .map((run) => ({ ...run, stops: run.stops.map((stop) => asTold(stop, stop.tripId)) }));
  const waiting = told.map(({ record }) => asTold(record, record.trip.id));
  const routes = changes.filter(({ stops }) => stops.length > 0);
  return expectedBegins({ routes, unassigned: [] }, { day: { ...day, runs }, waiting }, deps);
}

/** What was promised and is not kept as it was, by trip as it holds from now on. */
async function enterBreakings(
  tx: Stores,
  { day, breakings = [] }: Placing,
  happened: Happened,
): Promise<Map<TripId, TripPromise>> {
  const stops = day.runs.flatMap((run) => run.stops);
  const broken = new Map<TripId, TripPromise>();
  for (const { tripId, bounds, reason } of breakings) {
    const held = stops.find((stop) => stop.tripId === tripId);
    if (held === undefined)
      throw new RangeError(`trip ${tripId} has no promise on this day that could be broken`);
    const entry = { kind: "broken", bounds, reason } as const;
    broken.set(tripId, await enterPromise(tx, held, { entry, ...happened }));
  }
  return broken;
}

interface Placed {
  placing: Placing;
  planVersion: number | undefined;
  record: TripRecord;
  shiftId: ShiftId;
  conceded?: Granted | undefined;
  promised?: PromisedOtherwise | undefined;
  bounds: PromiseBounds;
  dispatcher: Actor | undefined;
}

/** Moved to another vehicle: what was told is kept. Who is not ready is promised nothing yet: the place is held. */
async function promisedNow(
  tx: Stores,
  record: TripRecord,
  { bounds, ...happened }: Happened & { bounds: PromiseBounds },
): Promise<TripPromise> {
  if (record.promise.state === "given" || waitsForReady(record.trip)) return record.promise;
  return enterPromise(tx, record, { entry: { kind: "given", bounds }, ...happened });
}

async function recordPlaced(
  tx: Stores,
  deps: Committing,
  { placing, planVersion, record, shiftId, conceded, promised, bounds, dispatcher }: Placed,
): Promise<void> {
  const happened = { by: dispatcher ?? bySystem, at: deps.clock.now() };
  const promise = await (promised?.(tx, bounds) ?? promisedNow(tx, record, { bounds, ...happened }));
  const run = placing.day.runs.find(({ shift }) => shift.id === shiftId);
  if (run === undefined) throw new RangeError("a trip is placed on a run of the day");
  const assigned = { promise, trip: { ...record.trip, status: "assigned" as const } };
  if (record.trip.conceded !== undefined)
    await tx.trips.setConceded(record.trip.id, concededFor(record.trip, shiftId));
  await watchOverdue(tx, record.trip.id, missedFrom(assigned, run.shift, deps.termsOn));
  const { from, until } = promise.pickupWindow;
  if (conceded !== undefined)
    await recordFact(tx, {
      kind: "trip.conceded",
      concerns: { ...ofShift(run.shift), ...ofTrip(record.trip) },
      ...happened,
      details: conceded,
    });
  await changeTrip(tx, record.trip, {
    kind: "trip.assigned",
    concerns: ofShift(run.shift),
    ...happened,
    details: {
      plate: run.shift.vehicle.plate,
      window: { from: toIso(from), until: toIso(until) },
      movedFrom: record.placement?.shiftId,
      planVersion,
    },
  });
}
