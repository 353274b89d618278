import type { ShiftId } from "../../../shared/ids/index.ts";
import { isOver, isToBegin } from "../../../shared/lifeCycle/shift.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import { hadTurn } from "../../domain/fleet/relief.ts";
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

/**
 * Throws shift.unknown, or shift.notYours for everybody but its driver; `at`: or who was its driver then, before it was handed over, and
 * tells it now.
 */
export async function getOwnRun(
  stores: Pick<Stores, "fleet">,
  actor: Actor,
  { shiftId, at }: { shiftId: ShiftId; at?: Instant },
): Promise<Run> {
  const run = await getRun(stores, shiftId);
  if (!drives(actor, run.shift) && (at === undefined || !drove(actor, run.shift, at)))
    throw new AppError("shift.notYours");
  return run;
}

export const drives = (actor: Actor, { driver }: Pick<Shift, "driver">): boolean =>
  canDrive(actor, { driverId: driver.id });

/** Whether they had it at a time before it was handed over. */
export const drove = (actor: Actor, shift: Pick<Shift, "turns">, at: Instant): boolean =>
  actor.role === "driver" && hadTurn(shift, actor.id, at);

/** As it is for this driver: over for who has handed it over, and none of what others do on it now. */
export const runFor = (actor: Actor, run: Run): Run =>
  actor.role !== "driver" || drives(actor, run.shift)
    ? run
    : { ...run, shift: { ...run.shift, status: "ended", breaks: [] }, stops: [], known: undefined };

/** Throws shift.notStarted, shift.ended, or shift.expired for one whose time went by without anybody starting it. */
export function requireUnderWay(shift: Shift, now: Instant): void {
  if (isOver(shift)) throw new AppError("shift.ended");
  if (isToBegin(shift)) throw new AppError(now < shift.ends ? "shift.notStarted" : "shift.expired");
}
