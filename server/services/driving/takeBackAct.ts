import { isVisitAction, stopStatusAfter } from "../../../shared/lifeCycle/stop.ts";
import type { ReportVerdict } from "../../../shared/schemas/index.ts";
import { type Instant, seconds } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { JudgedAct, Stores } from "../../stores/index.ts";
import { getRun, runFor } from "../records/getRun.ts";
import { adoptStep } from "./adoptStep.ts";
import { hasAskedAnew } from "./askedAnew.ts";
import { ask, closeIfSettled, settleActs } from "./judgeAct.ts";
import type { DrivingNeeds } from "./needs.ts";
import { undoStep } from "./undoStep.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** So long by the device's own clock, as its driver has it before their eyes; and what a call may take on its way. */
const TAKEN_BACK_WITHIN = seconds(30 + 5);

/**
 * A wrong tap, taken back by its driver within half a minute: the stop and its trip stand where they stood. Both the act and its
 * taking back stay in the record. What was in question was never in the record: its question has answered itself. A no-show whose
 * rider has asked anew meanwhile becomes a question. Throws act.unknown, and act.settled for one that is older, or that others follow on.
 */
export function createTakeBackAct(deps: DrivingNeeds): DrivingUseCases["takeBackAct"] {
  const { db, clock } = deps;
  return async (actor, { actionId, at }) => {
    const seen = await db.acts.find(actionId);
    if (seen === undefined || actor.role !== "driver" || seen.driverId !== actor.id)
      throw new AppError("act.unknown");
    if ((at - seen.toldAt) / 1000 > TAKEN_BACK_WITHIN) throw new AppError("act.settled");
    return db.transaction(async (tx) => {
      await tx.fleet.lockRun(seen.shiftId);
      const run = await getRun(tx, seen.shiftId);
      const act = await tx.acts.find(actionId);
      if (act?.verdict === "takenBack") return { run: runFor(actor, run), verdict: "already" }; // said again
      const verdict = await takeBack(tx, deps, { run, act: act ?? seen, at, now: clock.now() });
      await tx.outbox.addJob("refreshEstimates", { shiftId: seen.shiftId });
      return { run: runFor(actor, await getRun(tx, seen.shiftId)), verdict };
    });
  };
}

interface Taken {
  run: Run;
  act: JudgedAct;
  /** By the device's clock. */
  at: Instant;
  now: Instant;
}

async function takeBack(
  tx: Stores,
  deps: DrivingNeeds,
  { run, act, at, now }: Taken,
): Promise<ReportVerdict> {
  const { action, actionId } = act;
  if (act.verdict === "already") {
    await tx.acts.judge(actionId, { verdict: "takenBack" }); // it was never in the record
    return "applied";
  }
  if (act.verdict === "questioned") {
    if (act.contradiction === "askedAnew") return "questioned"; // said again
    await tx.acts.judge(actionId, { verdict: "takenBack" });
    await closeIfSettled(tx, deps, act);
    return "applied";
  }
  const stop = run.stops.find(({ id }) => id === act.stopId);
  if (stop === undefined || !isVisitAction(action) || (await isFollowedOn(tx, act, at)))
    throw new AppError("act.settled");
  if (action === "noShow" && (await hasAskedAnew(tx, stop.trip, act.at))) {
    await ask(tx, deps, { act, contradiction: "askedAnew" });
    return "questioned";
  }
  await tx.acts.judge(actionId, { verdict: "takenBack" });
  if ((await adoptStep(tx, deps, act, at)) || stop.status !== stopStatusAfter(action)) return "applied";
  const by = { role: "driver" as const, id: act.driverId };
  await undoStep(tx, deps, { run, stop, action, by, at: now, said: { act: actionId } });
  await settleActs(tx, deps, run.shift.id);
  return "applied";
}

/** Something was done after it and before it was taken back, by the device's own clock; what was done later has only come sooner. */
async function isFollowedOn(
  tx: Stores,
  { actionId, shiftId }: JudgedAct,
  takenAt: Instant,
): Promise<boolean> {
  const applied = await tx.acts.listApplied(shiftId);
  const index = applied.findIndex((each) => each.actionId === actionId);
  return index < 0 || applied.slice(index + 1).some(({ toldAt }) => toldAt <= takenAt);
}
