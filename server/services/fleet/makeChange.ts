import type { TripId } from "../../../shared/ids/index.ts";
import type { ShiftEffect } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import { changedFields } from "../../domain/fleet/fitness.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { RunStopRecord } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { commitPlacing, offerElsewhere, refuseOutdated, untilSaved } from "../planning/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { roomFreed } from "../records/roomFreed.ts";
import { todayOf } from "../records/today.ts";
import { wakePlanners } from "../records/watchDays.ts";
import { watchRun } from "../records/watchRun.ts";
import { type IntendedShift, intendShift, touchedBy, type Wanted } from "./intendShift.ts";
import type { FleetNeeds } from "./needs.ts";
import { searchAgain } from "./searchAgain.ts";

export interface MakeShift extends Wanted {
  /** Whose trips were shown to be touched; `whoever`: it has to be, whoever rides. */
  touched: readonly TripId[] | "whoever";
  /** In somebody's words; the service itself has none. */
  reason?: string | undefined;
}

/** Whose trips a change of a shift touches, and who would take them. */
export async function previewChange(deps: FleetNeeds, wanted: Wanted): Promise<ShiftEffect> {
  const { touched, warnings } = await findTouched(deps, wanted);
  if (touched.length === 0) return { warnings: [...warnings], touched: [] };
  const { moves, day } = await offerElsewhere(deps, wanted.id, idsOf(touched));
  const plates = new Map(day.runs.map(({ shift }) => [shift.id, shift.vehicle.plate]));
  const shown = touched.map(({ tripId, rider, scheduled }) => {
    const move = moves.find(({ stop }) => stop.tripId === tripId);
    const to = (move && plates.get(move.shiftId)) ?? null;
    return { tripId, riderName: rider.name, pickup: toIso(scheduled), to };
  });
  return { warnings: [...warnings], touched: shown };
}

/** Makes the change: who can go to others within what was promised does; answers for how many a vehicle is searched for anew. */
export async function makeChange(deps: FleetNeeds, change: MakeShift): Promise<number> {
  await untilSaved(change.id, () => giveToOthers(deps, change)).catch(refuseOutdated);
  return deps.db.transaction((tx) => write(tx, change, deps));
}

const idsOf = (stops: readonly RunStopRecord[]): ReadonlySet<TripId> =>
  new Set(stops.map(({ tripId }) => tripId));

async function findTouched(deps: FleetNeeds, wanted: Wanted) {
  const intended = await deps.db.transaction((tx) => intendShift(tx, wanted, deps));
  const [run] = await deps.db.fleet.listRuns([wanted.id]);
  return { touched: touchedBy(intended, run), warnings: intended.warnings };
}

function refuseUnseen(touched: readonly RunStopRecord[], { touched: seen }: Pick<MakeShift, "touched">) {
  if (seen !== "whoever" && touched.some(({ tripId }) => !seen.includes(tripId)))
    throw new AppError("plan.stale");
}

async function giveToOthers(deps: FleetNeeds, change: MakeShift): Promise<void> {
  const { touched } = await findTouched(deps, change);
  refuseUnseen(touched, change);
  if (touched.length === 0) return;
  const { moves, day, before, after } = await offerElsewhere(deps, change.id, idsOf(touched));
  if (moves.length === 0) return;
  const records = await deps.db.trips.listByIds(moves.map(({ stop }) => stop.tripId));
  const placed = records.flatMap((record) => {
    const move = moves.find(({ stop }) => stop.tripId === record.trip.id);
    return move === undefined ? [] : [{ record, shiftId: move.shiftId }];
  });
  await commitPlacing(deps, { day, before, after, placed, refused: [] }, change.actor);
}

/** Answers for how many a vehicle is searched for. */
async function write(tx: Stores, change: MakeShift, deps: FleetNeeds): Promise<number> {
  const { actor, id } = change;
  const happened = { by: actor, at: deps.clock.now() };
  const intended = await intendShift(tx, change, deps);
  await tx.plans.raise(intended.day);
  await tx.fleet.lockRun(id);
  const [run] = await tx.fleet.listRuns([id]);
  const touched = touchedBy(intended, run);
  refuseUnseen(touched, change);
  for (const { tripId } of touched) await searchAgain(tx, tripId, { happened, termsOn: deps.termsOn });
  if (isSame(intended)) return touched.length;
  await put(tx, { intended, change }, happened);
  // Whoever has no vehicle that day may find one now, or somebody a better one.
  await roomFreed(tx, intended.day);
  await wakePlanners(tx.due, intended.day, { now: happened.at, today: todayOf(deps) });
  return touched.length;
}

const isSame = (intended: IntendedShift): boolean => fieldsOf(intended)?.length === 0;

/** What is otherwise than before; undefined: a shift comes or goes. */
function fieldsOf({ was, next }: IntendedShift): string[] | undefined {
  if (was === undefined || next === undefined) return was === next ? [] : undefined;
  const parts = ({ vehicleId, driverId, from, until }: typeof was | typeof next) => ({
    ...{ vehicleId, driverId, from, until },
  });
  return changedFields(parts(was), parts(next));
}

interface Putting {
  intended: IntendedShift;
  change: MakeShift;
}

async function put(
  tx: Stores,
  { intended, change: { id, reason, byTemplate = false } }: Putting,
  happened: { by: Actor; at: Parameters<typeof watchRun>[2] },
): Promise<void> {
  const { was, next, day } = intended;
  const concerned = next ?? was;
  if (concerned === undefined) return;
  const { vehicleId, driverId } = concerned;
  const concerns: Concerns = { shiftId: id, vehicleId, driverId, serviceDay: day };
  const about = { concerns, ...happened, ...(reason !== undefined && { texts: { note: reason } }) };
  if (next === undefined) {
    await tx.roster.removeShift(id, happened.at);
    return recordFact(tx, { kind: "shift.removed", ...about, details: {} });
  }
  await tx.roster.putShift({ ...next, byTemplate });
  await watchRun(tx, id, next.from);
  await tx.outbox.addEvents([{ type: "run.changed", shiftId: id, driverId, serviceDay: day }]);
  const fields = fieldsOf(intended);
  await recordFact(
    tx,
    fields === undefined
      ? { kind: "shift.planned", ...about, details: {} }
      : { kind: "shift.changed", ...about, details: { fields, ...otherDriver(was, next) } },
  );
}

const otherDriver = (was: IntendedShift["was"], next: NonNullable<IntendedShift["next"]>) =>
  was === undefined || was.driverId === next.driverId ? {} : { driverBefore: was.driverId };
