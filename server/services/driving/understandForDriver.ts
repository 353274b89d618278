import { ofShift } from "../../domain/facts/concerns.ts";
import { knownOf } from "../../domain/runs/runChanges.ts";
import { AppError } from "../../errors.ts";
import { getRun, requireUnderWay } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { requirePast } from "../records/requirePast.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * A dispatcher has told the driver by telephone what is otherwise on the run, as of the version that they had before them: it is
 * understood as if the driver had said so. Of one that is understood already it changes nothing.
 */
export function createUnderstandForDriver({
  db,
  clock,
}: DrivingNeeds): DrivingUseCases["understandForDriver"] {
  return (actor, shiftId, { version, at, reason }) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const now = clock.now();
      requirePast(at, now);
      await tx.fleet.lockRun(shiftId);
      const run = await getRun(tx, shiftId);
      requireUnderWay(run.shift, now);
      if (run.known !== undefined && run.known.version >= version) return run;
      if (run.version !== version) throw new AppError("plan.stale");
      await tx.fleet.setKnown(shiftId, knownOf(run));
      const details = { version, how: "said" as const };
      const said = { by: actor, at, details, texts: { note: reason } };
      await recordFact(tx, { kind: "run.changesUnderstood", concerns: ofShift(run.shift), ...said });
      await tx.fleet.touchRun(shiftId); // what its driver reads of it is another
      return getRun(tx, shiftId);
    });
}
