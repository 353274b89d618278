import { isOver, isUnderWay, shiftStatusAfter } from "../../../shared/lifeCycle/shift.ts";
import { ofShiftBy } from "../../domain/facts/concerns.ts";
import { doubtOf } from "../../domain/runs/doubt.ts";
import { canStartFrom } from "../../domain/runs/duty.ts";
import { knownOf } from "../../domain/runs/runChanges.ts";
import { AppError } from "../../errors.ts";
import { canReport } from "../../policies/index.ts";
import { doubtRules } from "../records/doubtRules.ts";
import { tellRiders } from "../records/doubts.ts";
import { drives, drove, getRun, runFor } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { requirePast } from "../records/requirePast.ts";
import { watchChangedRun } from "../records/watchRun.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** Saying it again changes nothing. */
export function createStartShift(deps: DrivingNeeds): DrivingUseCases["startShift"] {
  const { db, termsOn } = deps;
  return async (actor, shiftId, told) => {
    const word = told !== undefined && "reason" in told ? told : undefined;
    const device = timeOf(deps, word === undefined ? told : undefined);
    const { at, now } = { ...device, ...(word && { at: word.at }) };
    requirePast(at, now);
    return db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const run = await getRun(tx, shiftId);
      if (!canReport(actor, { driverId: run.shift.driver.id }) && !drove(actor, run.shift, at))
        throw new AppError("shift.notYours");
      if (isUnderWay(run.shift)) {
        // It was under way before that was kept: what they have before them is what they know.
        if (run.known === undefined && drives(actor, run.shift))
          await tx.fleet.setKnown(shiftId, knownOf(run));
        return runFor(actor, run);
      }
      if (isOver(run.shift)) throw new AppError("shift.ended");
      if (at >= run.shift.ends) throw new AppError("shift.expired");
      if (at < canStartFrom(run.shift)) throw new AppError("shift.notStarted");
      const { demanded } = termsOn(run.shift.serviceDay).rules.vehicleChecks.value;
      if (demanded && word === undefined && run.shift.check === undefined)
        throw new AppError("shift.unchecked");
      await tx.fleet.setShiftStatus(shiftId, shiftStatusAfter("start"), at);
      if (!drove(actor, run.shift, at)) await tx.fleet.setKnown(shiftId, knownOf(run));
      const concerns = ofShiftBy(actor, run.shift);
      const said = { by: actor, at, details: {}, texts: { note: word?.reason } };
      await recordFact(tx, { kind: "run.started", concerns, ...said });
      if (doubtOf(run.shift, now, doubtRules(termsOn(run.shift.serviceDay))) !== undefined)
        await tellRiders(tx, run);
      await watchChangedRun(tx, run.shift, now);
      return runFor(actor, await getRun(tx, shiftId));
    });
  };
}
