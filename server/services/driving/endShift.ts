import { isOver, shiftStatusAfter } from "../../../shared/lifeCycle/shift.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { instant } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import { lastActOf } from "../../domain/runs/whereabouts.ts";
import { AppError } from "../../errors.ts";
import { canReport } from "../../policies/index.ts";
import { getRun, requireUnderWay } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import { requirePossible } from "./requirePossible.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** Refused while a stop is ahead, so while anybody is aboard. Saying it again changes nothing. */
export function createEndShift(deps: DrivingNeeds): DrivingUseCases["endShift"] {
  return async (actor, shiftId, told) => {
    const { now, ...device } = timeOf(deps, told !== undefined && "reason" in told ? undefined : told);
    return deps.db.transaction(async (tx) => {
      const { shift } = await getRun(tx, shiftId);
      if (!canReport(actor, { driverId: shift.driver.id })) throw new AppError("shift.notYours");
      await tx.plans.raise(shift.serviceDay); // whoever plans with this vehicle starts anew
      await tx.fleet.lockRun(shiftId);
      const run = await getRun(tx, shiftId);
      if (isOver(run.shift)) return run;
      requireUnderWay(run.shift, now);
      if (run.stops.some(isAhead)) throw new AppError("shift.stopsRemain");
      const word = told !== undefined && "reason" in told ? told : undefined;
      if (word !== undefined) requirePossible(word, run, now);
      // A device is put right, a person is asked.
      const at = word?.at ?? instant(Math.max(device.at, Math.min(lastActOf(run), now)));
      await tx.fleet.setShiftStatus(shiftId, shiftStatusAfter("end"), at);
      const texts = { note: word?.reason };
      await recordFact(tx, {
        kind: "run.ended",
        concerns: ofShift(run.shift),
        by: actor,
        at,
        details: {},
        texts,
      });
      return getRun(tx, shiftId);
    });
  };
}
