import { addSeconds, seconds } from "../../../shared/time/index.ts";
import { EARLY_START } from "../../domain/runs/duty.ts";
import { AppError } from "../../errors.ts";
import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { getOwnRun, getRun } from "../records/getRun.ts";
import { announceRun } from "../records/news.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** Saying it again changes nothing. */
export function createStartShift({ db, clock }: Dependencies): DrivingUseCases["startShift"] {
  return (actor, shiftId) =>
    db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const run = await getOwnRun(tx, actor, shiftId);
      if (run.shift.status === "started") return run;
      if (run.shift.status === "ended") throw new AppError("shift.ended");
      const now = clock.now();
      if (now >= run.shift.ends) throw new AppError("shift.expired");
      if (now < addSeconds(run.shift.starts, seconds(-EARLY_START))) throw new AppError("shift.notStarted");
      await tx.fleet.setShiftStatus(shiftId, "started", now);
      await announceRun(tx, run);
      await writeAudit(tx, actor, "startShift", { kind: "shift", id: shiftId });
      return getRun(tx, shiftId);
    });
}
