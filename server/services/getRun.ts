import type { ShiftId } from "../../shared/ids/index.ts";
import type { Run } from "../domain/fleet/model.ts";
import type { Actor } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import { canDrive } from "../policies/index.ts";
import type { Stores } from "../stores/index.ts";

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
