import type { StaffId } from "../../../shared/ids/index.ts";
import { stepsBack } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, toIso } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { noShowFrom } from "../../domain/runs/noShow.ts";
import { type ReportedStep, reportedSteps, timeOfStep, timesAround } from "../../domain/runs/steps.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { amendTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { requirePast } from "../records/requirePast.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { isDayClosed } from "../records/today.ts";
import { hasAskedAnew } from "./askedAnew.ts";
import type { DrivingNeeds } from "./needs.ts";
import { followReality } from "./recordVisit.ts";
import { undoSteps } from "./undoStep.ts";
import type { ActCorrection, DrivingUseCases } from "./useCases.ts";

/** What is corrected, as it stands; its run is locked. */
interface Corrected {
  run: Run;
  record: TripRecord;
  step: ReportedStep;
  correction: ActCorrection;
  actor: Actor;
  now: Instant;
}

/**
 * A dispatcher's later word about what was reported: it did not happen, or at another time. What was reported first stays, and the
 * story tells both. The same correction again changes nothing. A promise that has been judged stays as it was judged: its ledger only
 * grows. Throws act.unknown; act.superseded for what does not stand any more; act.leanedOn, act.inQuestion and act.dayClosed.
 */
export function createCorrectAct(deps: DrivingNeeds): DrivingUseCases["correctAct"] {
  return async (actor, correction) => {
    requireStaff(actor);
    const seen = await deps.db.acts.find(correction.actionId);
    if (seen === undefined) throw new AppError("act.unknown");
    return deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(seen.shiftId);
      const record = await getTripRecord(tx, seen.tripId);
      if (isMade(record, correction)) return record;
      const run = await getRun(tx, seen.shiftId);
      if (isDayClosed(run.shift.serviceDay, deps)) throw new AppError("act.dayClosed");
      if ((await tx.facts.findOpenQuestion({ trip: seen.tripId })) !== undefined)
        throw new AppError("act.inQuestion");
      const steps = reportedSteps(run, await tx.acts.listApplied(seen.shiftId));
      const step = steps.find(({ act }) => act.actionId === correction.actionId);
      if (step === undefined) throw new AppError("act.superseded");
      const corrected = { run, record, step, correction, actor, now: deps.clock.now() };
      if (correction.at === undefined) await takeBack(tx, deps, corrected, steps);
      else await putTime(tx, deps, corrected, correction.at);
      await followReality(tx, run);
      await tx.outbox.addJob("refreshEstimates", { shiftId: seen.shiftId });
      return getTripRecord(tx, seen.tripId);
    });
  };
}

const isMade = ({ facts }: TripRecord, { correctionId }: ActCorrection): boolean =>
  facts.some(({ details }) => "correction" in details && details.correction === correctionId);

/** Throws act.askedAnew for a no-show whose rider has asked for another trip since: both would be ahead. */
async function takeBack(
  tx: Stores,
  deps: DrivingNeeds,
  { run, record: { trip }, step, correction, actor, now }: Corrected,
  steps: readonly ReportedStep[],
): Promise<void> {
  if (step.action === "noShow" && (await hasAskedAnew(tx, trip, step.at)))
    throw new AppError("act.askedAnew");
  const said = { correction: correction.correctionId };
  const undoing = { run, step, steps, by: actor, at: now, said, texts: { note: correction.reason } };
  await undoSteps(tx, deps, undoing);
}

/** The step as a dispatcher tells it takes the place of the one that was reported. */
async function putTime(tx: Stores, deps: DrivingNeeds, corrected: Corrected, at: Instant): Promise<void> {
  const { run, record, step, correction, actor, now } = corrected;
  const { act, action, at: was } = step;
  const stop: RunStopRecord = { ...step.stop, [timeOfStep[action]]: at };
  requireBetween(at, now, timesAround(run, step));
  requireWaited(stop, deps.termsOn(run.shift.serviceDay).rules.freeWaiting.value);
  const { actionId, stopId, tripId, kind, shiftId, driverId } = act;
  const told = { at, toldAt: at, receivedAt: now, toldBy: actor.id as StaffId };
  const anew = {
    stopId,
    tripId,
    kind,
    shiftId,
    driverId,
    ...told,
    actionId: correction.correctionId,
    action,
  };
  if (!(await tx.acts.add(anew))) throw new AppError("act.superseded");
  await tx.acts.judge(actionId, { verdict: "takenBack" });
  await tx.acts.judge(correction.correctionId, { verdict: "applied" });
  await tx.stops.amend({ ...stop, shiftId });
  const judged = record.promise.state === "kept" || record.promise.state === "missed" || undefined;
  const times = { was: toIso(was), is: toIso(at) };
  await amendTrip(tx, record.trip, {
    ...{ kind: "trip.actTimeCorrected", by: actor, at: now, texts: { note: correction.reason } },
    concerns: { ...ofShift(run.shift), stopId },
    details: { action, act: actionId, correction: correction.correctionId, judged, ...times },
  });
}

/** Throws act.inTheFuture, act.beforeTheLast, act.afterTheNext. */
function requireBetween(at: Instant, now: Instant, { from, until }: ReturnType<typeof timesAround>): void {
  requirePast(at, now);
  if (at < from) throw new AppError("act.beforeTheLast", { field: "at", values: { last: toIso(from) } });
  if (until !== undefined && at > until)
    throw new AppError("act.afterTheNext", { field: "at", values: { next: toIso(until) } });
}

/** Throws stop.noShowTooEarly: with these times nobody would have waited long enough for a no-show. */
function requireWaited(stop: RunStopRecord, freeWaiting: Parameters<typeof noShowFrom>[1]): void {
  if (stepsBack(stop)[0] !== "noShow" || stop.doneAt === undefined) return;
  const promise = { ...stop.promise, ...stop.promise.told, state: "given" as const };
  const from = noShowFrom({ ...stop, status: "arrived", promise }, freeWaiting);
  if (from !== undefined && stop.doneAt < from)
    throw new AppError("stop.noShowTooEarly", { values: { from: toIso(from) } });
}
