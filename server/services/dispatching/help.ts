import { ofShift } from "../../domain/facts/concerns.ts";
import { helpKinds, helpOf, openHelp } from "../../domain/runs/help.ts";
import { AppError } from "../../errors.ts";
import { getRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** What drivers ask help for today, and what a dispatcher says is done about it. Said again, it changes nothing. */
export function createHelpDesk(deps: DispatchingNeeds): Pick<DispatchingUseCases, "listHelp" | "settleHelp"> {
  const { db, clock } = deps;
  return {
    listHelp(actor) {
      requireStaff(actor);
      return db.snapshot(async (tx) => {
        const open = openHelp(helpOf(await tx.facts.listOfDay(todayOf(deps), helpKinds)));
        const runs = new Map(
          (await tx.fleet.listRuns(open.map(({ shiftId }) => shiftId))).map((run) => [run.shift.id, run]),
        );
        return open.flatMap((help) => {
          const run = runs.get(help.shiftId);
          return run === undefined ? [] : [{ help, run }]; // its shift was taken out of the plan
        });
      });
    },

    async settleHelp(actor, shiftId, { helpId, note, called }) {
      requireStaff(actor);
      await db.transaction(async (tx) => {
        await tx.fleet.lockRun(shiftId);
        const { shift } = await getRun(tx, shiftId);
        const asked = helpOf(await tx.facts.listOfDay(shift.serviceDay, helpKinds)).find(
          (each) => each.id === helpId && each.shiftId === shiftId,
        );
        if (asked === undefined) throw new AppError("help.unknown");
        if (asked.answer !== undefined) return;
        await tx.fleet.touchRun(shiftId); // its driver reads the answer
        await recordFact(tx, {
          ...{ kind: "run.helpSettled", concerns: ofShift(shift), by: actor, at: clock.now() },
          ...{ details: { help: helpId, called }, texts: { note } },
        });
      });
    },
  };
}
