import { AppError } from "../../errors.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/** The device has shown its driver the run as it is: nobody has to tell them otherwise. Of somebody else's run it changes nothing. */
export function createSeeManifest({ db }: DrivingNeeds): DrivingUseCases["seeManifest"] {
  return async (actor, { shiftId, version }) => {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    await db.fleet.noteSeen(shiftId, actor.id, version);
  };
}
