import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import { AppError } from "../../errors.ts";
import type { Dependencies } from "../dependencies.ts";
import { getOwnRun, getRun, requireUnderWay } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** Refused while a stop is ahead, so while anybody is aboard. Saying it again changes nothing. */
export function createEndShift({ db, clock }: Dependencies): DrivingUseCases["endShift"] {
  return (actor, shiftId) =>
    db.transaction(async (tx) => {
      const { shift } = await getOwnRun(tx, actor, shiftId);
      await tx.plans.raise(shift.serviceDay); // whoever plans with this vehicle starts anew
      await tx.fleet.lockRun(shiftId);
      const run = await getRun(tx, shiftId);
      if (run.shift.status === "ended") return run;
      requireUnderWay(run.shift, clock.now());
      if (run.stops.some(isAhead)) throw new AppError("shift.stopsRemain");
      const at = clock.now();
      await tx.fleet.setShiftStatus(shiftId, "ended", at);
      await recordFact(tx, { kind: "run.ended", concerns: ofShift(run.shift), by: actor, at, details: {} });
      return getRun(tx, shiftId);
    });
}
