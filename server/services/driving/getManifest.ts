import { AppError } from "../../errors.ts";
import type { Dependencies } from "../dependencies.ts";
import { getRun } from "../records/getRun.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** The driver's run of now, or else the next one. */
export function createGetManifest({ db, clock }: Dependencies): DrivingUseCases["getManifest"] {
  return async (actor) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    return db.snapshot(async (tx) => {
      const cursor = await tx.outbox.getCursor();
      const shift = await tx.fleet.findShiftOfDriver(actor.id, clock.now());
      return { cursor, run: shift && (await getRun(tx, shift.id)) };
    });
  };
}
