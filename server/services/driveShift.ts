import type { ShiftId } from "../../shared/ids/index.ts";
import { minutes } from "../../shared/time/index.ts";
import type { Run } from "../domain/fleet/model.ts";
import { isAhead } from "../domain/fleet/stopSequence.ts";
import type { Actor } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import { canDrive } from "../policies/index.ts";
import type { Stores } from "../stores/index.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { tellRunChanged, writeAudit } from "./tell.ts";

/** A shift may be started this long before its time. */
const EARLY_START = minutes(60);

/** Throws shift.unknown. */
export async function getRun(stores: Pick<Stores, "fleet">, shiftId: ShiftId): Promise<Run> {
  const [run] = await stores.fleet.listRuns([shiftId]);
  if (run === undefined) throw new AppError("shift.unknown");
  return run;
}

async function getOwnRun(stores: Pick<Stores, "fleet">, actor: Actor, shiftId: ShiftId): Promise<Run> {
  const run = await getRun(stores, shiftId);
  if (!canDrive(actor, { driverId: run.shift.driver.id })) throw new AppError("shift.notYours");
  return run;
}

export function createDriveShift({
  db,
  clock,
}: Dependencies): Pick<Services, "getManifest" | "startShift" | "endShift"> {
  return {
    getManifest: (actor) => {
      if (actor.role !== "driver") throw new AppError("session.forbidden");
      return db.snapshot(async (tx) => {
        const cursor = await tx.outbox.getCursor();
        const shift = await tx.fleet.findShiftOfDriver(actor.id, clock.now());
        return { cursor, run: shift && (await getRun(tx, shift.id)) };
      });
    },

    startShift: (actor, shiftId) =>
      db.transaction(async (tx) => {
        await tx.fleet.lockRun(shiftId);
        const run = await getOwnRun(tx, actor, shiftId);
        if (run.shift.status === "started") return run; // said again
        if (run.shift.status === "ended") throw new AppError("shift.alreadyStarted");
        const now = clock.now();
        if (now < run.shift.starts - EARLY_START * 1000) throw new AppError("shift.notStarted");
        await tx.fleet.setShiftStatus(shiftId, "started", now);
        await tellRunChanged(tx, run);
        await writeAudit(tx, actor, "startShift", { kind: "shift", id: shiftId });
        return getRun(tx, shiftId);
      }),

    endShift: (actor, shiftId) =>
      db.transaction(async (tx) => {
        const { shift } = await getOwnRun(tx, actor, shiftId);
        await tx.plans.raise(shift.serviceDay);
        await tx.fleet.lockRun(shiftId);
        const run = await getRun(tx, shiftId);
        if (run.shift.status === "ended") return run;
        if (run.shift.status === "planned") throw new AppError("shift.notStarted");
        if (run.stops.some(isAhead)) throw new AppError("shift.stopsRemain");
        await tx.fleet.setShiftStatus(shiftId, "ended", clock.now());
        await tellRunChanged(tx, run);
        await writeAudit(tx, actor, "endShift", { kind: "shift", id: shiftId });
        return getRun(tx, shiftId);
      }),
  };
}
