import { isSetOut, isVisitAction } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, seconds } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { JudgedAct, Stores } from "../../stores/index.ts";
import { getRun } from "../records/getRun.ts";
import type { DrivingNeeds } from "./needs.ts";
import { undoStep } from "./undoStep.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** So long by the device's own clock, as its driver has it before their eyes; and what a call may take on its way. */
const TAKEN_BACK_WITHIN = seconds(30 + 5);

/**
 * A wrong tap, taken back by its driver within half a minute: the stop and its trip stand where they stood. Both the act and its
 * taking back stay in the record. Throws act.unknown, and act.settled for one that is older, or that others follow on.
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
      if (act?.verdict === "takenBack") return run; // said again
      await takeBack(tx, deps, { run, act: act ?? seen, now: clock.now() });
      await tx.outbox.addJob("refreshEstimates", { shiftId: seen.shiftId });
      return getRun(tx, seen.shiftId);
    });
  };
}

interface Taken {
  run: Run;
  act: JudgedAct;
  now: Instant;
}

async function takeBack(
  tx: Stores,
  deps: Pick<DrivingNeeds, "termsOn">,
  { run, act, now }: Taken,
): Promise<void> {
  const last = (await tx.acts.listApplied(run.shift.id)).at(-1);
  const stop = run.stops.find(({ id }) => id === act.stopId);
  const hasGoneOn = run.stops.some((each) => each.id !== act.stopId && isSetOut(each));
  const { action, actionId } = act;
  if (stop === undefined || last?.actionId !== actionId || hasGoneOn || !isVisitAction(action))
    throw new AppError("act.settled");
  await tx.acts.judge(actionId, { verdict: "takenBack" });
  const by = { role: "driver" as const, id: act.driverId };
  await undoStep(tx, deps, { run, stop, action, by, at: now, said: { act: actionId } });
}
