import { isOver, isUnderWay, shiftStatusAfter } from "../../../shared/lifeCycle/shift.ts";
import { addSeconds, seconds } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import { doubtOf } from "../../domain/runs/doubt.ts";
import { EARLY_START } from "../../domain/runs/duty.ts";
import { AppError } from "../../errors.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { tellRiders } from "../records/doubts.ts";
import { getOwnRun, getRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { watchChangedRun } from "../records/watchRun.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** Saying it again changes nothing. */
export function createStartShift({ db, clock, termsOn }: DrivingNeeds): DrivingUseCases["startShift"] {
  return (actor, shiftId) =>
    db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const run = await getOwnRun(tx, actor, shiftId);
      if (isUnderWay(run.shift)) return run;
      if (isOver(run.shift)) throw new AppError("shift.ended");
      const now = clock.now();
      if (now >= run.shift.ends) throw new AppError("shift.expired");
      if (now < addSeconds(run.shift.starts, seconds(-EARLY_START))) throw new AppError("shift.notStarted");
      await tx.fleet.setShiftStatus(shiftId, shiftStatusAfter("start"), now);
      const concerns = ofShift(run.shift);
      await recordFact(tx, { kind: "run.started", concerns, by: actor, at: now, details: {} });
      if (doubtOf(run.shift, now, doubtRules(termsOn(run.shift.serviceDay))) !== undefined)
        await tellRiders(tx, run);
      await watchChangedRun(tx, run.shift, now);
      return getRun(tx, shiftId);
    });
}
