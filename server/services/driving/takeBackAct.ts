import {
  isSetOut,
  isVisitAction,
  type StopStatus,
  type VisitAction,
} from "../../../shared/lifeCycle/stop.ts";
import { type Instant, seconds } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Run, RunStopRecord } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { JudgedAct, Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { getRun } from "../records/getRun.ts";
import { enterPromise, type Happened } from "../records/promiseLedger.ts";
import { recordFact } from "../records/recordFact.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** So long by the device's own clock, as its driver has it before their eyes; and what a call may take on its way. */
const TAKEN_BACK_WITHIN = seconds(30 + 5);

/** How a stop stands before each action; a time that the action gave it is gone again. An answer of the next morning is no wrong tap. */
const before: Record<VisitAction, StopStatus> = {
  depart: "planned",
  arrive: "onTheWay",
  board: "arrived",
  dropOff: "arrived",
  noShow: "arrived",
};

/**
 * A wrong tap, taken back by its driver within half a minute: the stop and its trip stand where they stood. Both the act and its
 * taking back stay in the record. Throws act.unknown, and act.settled for one that is older, or that others follow on.
 */
export function createTakeBackAct({ db, clock }: DrivingNeeds): DrivingUseCases["takeBackAct"] {
  return async (actor, { actionId, at }) => {
    const seen = await db.acts.find(actionId);
    if (seen === undefined || actor.role !== "driver" || seen.driverId !== actor.id)
      throw new AppError("act.unknown");
    if ((at - seen.toldAt) / 1000 > TAKEN_BACK_WITHIN) throw new AppError("act.settled");
    return db.transaction(async (tx) => {
      await tx.fleet.lockRun(seen.shiftId);
      const run = await getRun(tx, seen.shiftId);
      const act = await tx.acts.find(actionId);
      if (act?.verdict === "takenBack") return run; // said again
      await undo(tx, { run, act: act ?? seen, now: clock.now() });
      await tx.outbox.addJob("refreshEstimates", { shiftId: seen.shiftId });
      return getRun(tx, seen.shiftId);
    });
  };
}

interface Undone {
  run: Run;
  act: JudgedAct;
  now: Instant;
}

async function undo(tx: Stores, { run, act, now }: Undone): Promise<void> {
  const last = (await tx.acts.listApplied(run.shift.id)).at(-1);
  const stop = run.stops.find(({ id }) => id === act.stopId);
  const hasGoneOn = run.stops.some((each) => each.id !== act.stopId && isSetOut(each));
  const { action } = act;
  if (stop === undefined || last?.actionId !== act.actionId || hasGoneOn || !isVisitAction(action))
    throw new AppError("act.settled");
  await tx.acts.judge(act.actionId, { verdict: "takenBack" });
  await tx.stops.amend({ ...standingBefore(stop, action), shiftId: run.shift.id });
  const by = { role: "driver" as const, id: act.driverId };
  if (action === "noShow") await expectAgain(tx, { run, pickup: stop, happened: { by, at: now } });
  const { trip } = await getTripRecord(tx, act.tripId);
  const concerns = { ...ofShift(run.shift), ...ofTrip(trip), stopId: stop.id };
  const details = { action, act: act.actionId };
  const happened = { concerns, by, at: now, details };
  const isOfStop = stop.kind === "dropoff" && action !== "dropOff";
  if (isOfStop) await recordFact(tx, { kind: "stop.actTakenBack", ...happened });
  else await changeTrip(tx, trip, { kind: "trip.actTakenBack", ...happened });
}

function standingBefore(stop: RunStopRecord, action: VisitAction): RunStopRecord {
  const { departedAt, arrivedAt, doneAt: _, ...planned } = stop;
  const status = before[action];
  if (action === "depart") return { ...planned, status };
  return action === "arrive"
    ? { ...planned, departedAt, status }
    : { ...planned, departedAt, arrivedAt, status };
}

/** The rider may come after all: where they get out is ahead again, and what they were promised holds. */
async function expectAgain(
  tx: Stores,
  { run: { shift, stops }, pickup, happened }: { run: Run; pickup: RunStopRecord; happened: Happened },
): Promise<void> {
  const dropoff = stops.find(({ tripId, kind }) => tripId === pickup.tripId && kind === "dropoff");
  if (dropoff !== undefined) await tx.stops.amend({ ...dropoff, status: "planned", shiftId: shift.id });
  const record = await getTripRecord(tx, pickup.tripId);
  const { state, told } = record.promise;
  if (state === "released" && told !== undefined)
    await enterPromise(tx, record, { entry: { kind: "given", bounds: told }, ...happened });
}
