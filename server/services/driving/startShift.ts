import { isOver, isUnderWay, shiftStatusAfter } from "../../../shared/lifeCycle/shift.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import { doubtOf } from "../../domain/runs/doubt.ts";
import { canStartFrom } from "../../domain/runs/duty.ts";
import { knownOf } from "../../domain/runs/runChanges.ts";
import { AppError } from "../../errors.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { tellRiders } from "../records/doubts.ts";
import { getOwnRun, getRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { watchChangedRun } from "../records/watchRun.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** Saying it again changes nothing. */
export function createStartShift(deps: DrivingNeeds): DrivingUseCases["startShift"] {
  const { db, termsOn } = deps;
  return async (actor, shiftId, told) => {
    const { at, now } = timeOf(deps, told);
    return db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const run = await getOwnRun(tx, actor, shiftId);
      if (isUnderWay(run.shift)) {
        // It was under way before that was kept: what they have before them is what they know.
        if (run.known === undefined) await tx.fleet.setKnown(shiftId, knownOf(run));
        return run;
      }
      if (isOver(run.shift)) throw new AppError("shift.ended");
      if (at >= run.shift.ends) throw new AppError("shift.expired");
      if (at < canStartFrom(run.shift)) throw new AppError("shift.notStarted");
      await tx.fleet.setShiftStatus(shiftId, shiftStatusAfter("start"), at);
      await tx.fleet.setKnown(shiftId, knownOf(run));
      const concerns = ofShift(run.shift);
      await recordFact(tx, { kind: "run.started", concerns, by: actor, at, details: {} });
      if (doubtOf(run.shift, now, doubtRules(termsOn(run.shift.serviceDay))) !== undefined)
        await tellRiders(tx, run);
      await watchChangedRun(tx, run.shift, now);
      return getRun(tx, shiftId);
    });
  };
}
