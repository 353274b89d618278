import type { ShiftId } from "../../../shared/ids/index.ts";
import { isOver, isToBegin } from "../../../shared/lifeCycle/shift.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Run } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import { canDrive } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";

/** Throws shift.unknown. */
export async function getRun(stores: Pick<Stores, "fleet">, shiftId: ShiftId): Promise<Run> {
  const [run] = await stores.fleet.listRuns([shiftId]);
  if (run === undefined) throw new AppError("shift.unknown");
  return run;
}

/** Throws shift.unknown, or shift.notYours for everybody but its driver. */
export async function getOwnRun(stores: Pick<Stores, "fleet">, actor: Actor, shiftId: ShiftId): Promise<Run> {
  const run = await getRun(stores, shiftId);
  if (!canDrive(actor, { driverId: run.shift.driver.id })) throw new AppError("shift.notYours");
  return run;
}

/** Throws shift.notStarted, shift.ended, or shift.expired for one whose time went by without anybody starting it. */
export function requireUnderWay(shift: Shift, now: Instant): void {
  if (isOver(shift)) throw new AppError("shift.ended");
  if (isToBegin(shift)) throw new AppError(now < shift.ends ? "shift.notStarted" : "shift.expired");
}
