import { AppError } from "../errors.ts";
import type { Dependencies } from "./dependencies.ts";
import { getRun } from "./getRun.ts";
import type { Services } from "./index.ts";

/** The driver's run of now, or else the next one. */
export function createGetManifest({ db, clock }: Dependencies): Services["getManifest"] {
  return async (actor) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    return db.snapshot(async (tx) => {
      const cursor = await tx.outbox.getCursor();
      const shift = await tx.fleet.findShiftOfDriver(actor.id, clock.now());
      return { cursor, run: shift && (await getRun(tx, shift.id)) };
    });
  };
}
