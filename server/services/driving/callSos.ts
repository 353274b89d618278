import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { ofShiftBy } from "../../domain/facts/concerns.ts";
import { recordHeard } from "../records/doubts.ts";
import { getOwnRun } from "../records/getRun.ts";
import { callSos, lastSos } from "../records/sos.ts";
import { timeOf } from "./deviceTimes.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { TalkOfDriver } from "./talkUseCases.ts";

/** A driver calls for help at once: no plan changes, and it stands before all else until a dispatcher says what was done. */
export function createDriverSos(deps: DrivingNeeds): Pick<TalkOfDriver, "callSos" | "getOwnSos"> {
  const { db } = deps;
  return {
    callSos(actor, shiftId, sosId, told) {
      const { at, now } = timeOf(deps, told);
      return db.transaction(async (tx) => {
        await tx.fleet.lockRun(shiftId);
        const run = await getOwnRun(tx, actor, { shiftId, at });
        const { shift } = run;
        const caller = { shiftId };
        const refusal = isOver(shift) ? ("shift.ended" as const) : undefined;
        const concerns = { ...ofShiftBy(actor, shift), serviceDay: shift.serviceDay };
        const sos = await callSos(tx, { sosId, from: "driver", caller, concerns, by: actor, at, refusal });
        await recordHeard(tx, run, { by: actor, at: now });
        return sos;
      });
    },

    getOwnSos: (actor, shiftId) =>
      db.snapshot(async (tx) => {
        const { shift } = await getOwnRun(tx, actor, { shiftId });
        return lastSos(tx, { serviceDay: shift.serviceDay, caller: { shiftId } });
      }),
  };
}
