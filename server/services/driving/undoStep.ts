import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { statusBefore, type VisitAction } from "../../../shared/lifeCycle/stop.ts";
import { isAhead } from "../../../shared/lifeCycle/trip.ts";
import { ofShiftBy, ofTrip } from "../../domain/facts/concerns.ts";
import type { TakenBack } from "../../domain/facts/details.ts";
import type { FactTexts } from "../../domain/facts/fact.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { isLeanedOn, type ReportedStep, stepsToUndo, timeOfStep } from "../../domain/runs/steps.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { enterPromise, type Happened } from "../records/promiseLedger.ts";
import { recordFact } from "../records/recordFact.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";
import type { DrivingNeeds } from "./needs.ts";

/** The last step of a visit that is to be taken back, by whom, and what is said of it. */
export interface Undone extends Happened {
  run: Run;
  stop: RunStopRecord;
  action: VisitAction;
  said?: Omit<TakenBack, "action"> | undefined;
  /** How the dispatcher knows, where they correct. */
  texts?: FactTexts | undefined;
}

/** The stop and its trip stand where they stood before the step; both it and its taking back stay in the story. */
export async function undoStep(
  tx: Stores,
  { termsOn }: Pick<DrivingNeeds, "termsOn">,
  { run: { shift, stops }, stop, action, said, by, at, texts }: Undone,
): Promise<void> {
  const { [timeOfStep[action]]: _, ...before } = stop;
  await tx.stops.amend({ ...before, status: statusBefore[action], shiftId: shift.id });
  if (action === "noShow") await expectAgain(tx, { run: { shift, stops }, pickup: stop, by, at });
  const { trip, promise } = await getTripRecord(tx, stop.tripId);
  const concerns = { ...ofShiftBy(by, shift), ...ofTrip(trip), stopId: stop.id };
  const judged = promise.state === "kept" || promise.state === "missed" || undefined;
  const told = { concerns, by, at, texts, details: { ...said, action, judged } };
  if (stop.kind === "dropoff" && action !== "dropOff")
    return recordFact(tx, { kind: "stop.actTakenBack", ...told });
  await changeTrip(tx, trip, { kind: "trip.actTakenBack", ...told });
  const after = await getTripRecord(tx, stop.tripId);
  if (isAhead(after.trip)) await watchOverdue(tx, trip.id, missedFrom(after, shift, termsOn));
}

interface UndoneSteps extends Omit<Undone, "stop" | "action"> {
  step: ReportedStep;
  /** All of the run that the record stands by. */
  steps: readonly ReportedStep[];
}

/**
 * The step is taken back, and with it the whole visit if the vehicle has gone on since. Throws act.leanedOn, and shift.ended: nobody
 * could report any more what is ahead again.
 */
export async function undoSteps(
  tx: Stores,
  deps: Pick<DrivingNeeds, "termsOn">,
  { run, step, steps, said, ...told }: UndoneSteps,
): Promise<void> {
  if (isLeanedOn(run, step)) throw new AppError("act.leanedOn");
  if (isOver(run.shift)) throw new AppError("shift.ended");
  for (const action of stepsToUndo(run, step)) {
    const fresh = await getRun(tx, run.shift.id);
    const stop = fresh.stops.find(({ id }) => id === step.stop.id);
    if (stop === undefined) throw new AppError("act.superseded");
    const act = steps.find((each) => each.stop.id === stop.id && each.action === action)?.act.actionId;
    if (act !== undefined) await tx.acts.judge(act, { verdict: "takenBack" });
    await undoStep(tx, deps, { ...told, run: fresh, stop, action, said: { ...said, act } });
  }
}

/** The rider may come after all: where they get out is ahead again, and what they were promised holds. */
async function expectAgain(
  tx: Stores,
  {
    run: { shift, stops },
    pickup,
    by,
    at,
  }: Pick<Undone, "by" | "at"> & { run: Pick<Run, "shift" | "stops">; pickup: RunStopRecord },
): Promise<void> {
  const dropoff = stops.find(({ tripId, kind }) => tripId === pickup.tripId && kind === "dropoff");
  if (dropoff !== undefined) await tx.stops.amend({ ...dropoff, status: "planned", shiftId: shift.id });
  const record = await getTripRecord(tx, pickup.tripId);
  const { state, told } = record.promise;
  if (state === "released" && told !== undefined)
    await enterPromise(tx, record, { entry: { kind: "given", bounds: told }, by, at });
}
