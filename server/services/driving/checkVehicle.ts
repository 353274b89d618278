import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { itemsOf, needAfter } from "../../../shared/lifeCycle/vehicleCheck.ts";
import { checkedVehicle } from "../../domain/fleet/checks.ts";
import { AppError } from "../../errors.ts";
import { recordHeard } from "../records/doubts.ts";
import { getRun, runFor } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";
import { concernsOfWord, runOfWord, wordOf } from "./whoseWord.ts";

/**
 * The vehicle was looked over. What fails asks for a dispatcher's help as it would on the road, so that whoever needs it goes with another
 * vehicle. Sent once more it changes nothing; of two the later counts, in whichever order they come. A dispatcher may say it in the driver's place. Throws shift.unknown, shift.notYours,
 * shift.ended, act.inTheFuture.
 */
export function createCheckVehicle(
  deps: DrivingNeeds,
  { askForHelp }: Pick<DrivingUseCases, "askForHelp">,
): DrivingUseCases["checkVehicle"] {
  return async (actor, shiftId, { checkId, failed: told }, when) => {
    const word = wordOf(deps, actor, when);
    const { at, now, reason } = word;
    const failed = await deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId);
      const run = await runOfWord(tx, shiftId, word);
      const { shift } = run;
      const known = (await tx.facts.listOfShift(shiftId)).some(
        (fact) => fact.kind === "vehicle.checked" && fact.details.check === checkId,
      );
      if (known) return [];
      if (isOver(shift)) throw new AppError("shift.ended");
      const items = itemsOf(checkedVehicle(shift.vehicle));
      const failed = items.filter((item) => told.includes(item));
      const details = { check: checkId, items, failed };
      await recordFact(tx, {
        kind: "vehicle.checked",
        concerns: concernsOfWord(word, shift),
        ...{ by: actor, at, details },
        ...(reason !== undefined && { texts: { note: reason } }),
      });
      if (shift.check === undefined || shift.check.at <= at) await tx.fleet.setCheck(shiftId, { at, failed });
      await tx.fleet.touchRun(shiftId);
      if (reason === undefined) await recordHeard(tx, run, { by: actor, at: now });
      return failed;
    });
    const need = needAfter(failed);
    if (need !== undefined) await askForHelp(actor, shiftId, { helpId: checkId, need }, when);
    return runFor(actor, await getRun(deps.db, shiftId));
  };
}
