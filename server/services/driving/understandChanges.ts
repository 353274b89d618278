import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { KnownStop as Shown } from "../../../shared/schemas/index.ts";
import { toInstant } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import type { KnownStop } from "../../domain/runs/known.ts";
import { recordHeard } from "../records/doubts.ts";
import { drives, getOwnRun, getRun, runFor } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";

/**
 * The driver has understood the run as it was shown; what has changed since is shown next. Said again, or of an older version than was
 * understood, it changes nothing. Throws shift.unknown, shift.notYours, act.inTheFuture.
 */
export function createUnderstandChanges(deps: DrivingNeeds): DrivingUseCases["understandChanges"] {
  return async (actor, shiftId, { version: told, stops }, when) => {
    const { at, now } = timeOf(deps, when);
    return deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const run = await getOwnRun(tx, actor, { shiftId, at });
      if (!drives(actor, run.shift)) return runFor(actor, run); // what the other driver knows is their own
      const { shift, known } = run;
      const version = Math.min(told, run.version);
      if (!isUnderWay(shift) || (known !== undefined && known.version >= version)) return run;
      await tx.fleet.setKnown(shiftId, { version, stops: stops.map(knownAs) });
      const happened = { by: actor, at, details: { version, how: "said" as const } };
      await recordFact(tx, { kind: "run.changesUnderstood", concerns: ofShift(shift), ...happened });
      await tx.fleet.touchRun(shiftId); // what its driver reads of it is another
      await recordHeard(tx, run, { by: actor, at: now });
      return getRun(tx, shiftId);
    });
  };
}

/** As the service keeps it. */
const knownAs = ({ stopId: id, tripId, kind, at, window }: Shown): KnownStop => ({
  ...{ id, tripId, kind, at: toInstant(at) },
  ...(window && { window: { from: toInstant(window.from), until: toInstant(window.until) } }),
});
