import { EARLY_START } from "../../domain/runs/duty.ts";
import { AppError } from "../../errors.ts";
import { getRun } from "../records/getRun.ts";
import { todayOf } from "../records/today.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** The driver's run of now, or else the next one; of runs that earlier days have left open the driver is asked beside it. */
export function createGetManifest(deps: DrivingNeeds): DrivingUseCases["getManifest"] {
  return async (actor) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    const [now, today] = [deps.clock.now(), todayOf(deps)];
    await deps.entrances.settled();
    return deps.db.snapshot(async (tx) => {
      const cursor = await tx.outbox.getCursor();
      const shift = await tx.fleet.findShiftOfDriver(actor.id, { now, today, early: EARLY_START });
      const open = await tx.fleet.listLeftOver(today, actor.id);
      const leftOver = open.filter((run) => run.shift.id !== shift?.id);
      return { cursor, run: shift && (await getRun(tx, shift.id)), leftOver };
    });
  };
}
