import { isOver } from "../../../shared/lifeCycle/shift.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { type Help, helpKinds, helpOf } from "../../domain/runs/help.ts";
import type { Run } from "../../domain/runs/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordHeard } from "../records/doubts.ts";
import { getOwnRun } from "../records/getRun.ts";
import { recordFact } from "../records/recordFact.ts";
import type { DrivingNeeds } from "./needs.ts";
import type { DrivingUseCases } from "./useCases.ts";
import { concernsOfWord, runOfWord, wordOf } from "./whoseWord.ts";

/**
 * A driver asks for a dispatcher's help: it changes no plan, and stands first among what needs attention until somebody says what is
 * done. Asked once more it is the same one. A dispatcher may ask in the driver's place. Throws shift.unknown, shift.notYours, shift.ended, trip.unknown, act.inTheFuture.
 */
export function createHelp(deps: DrivingNeeds): Pick<DrivingUseCases, "askForHelp" | "listOwnHelp"> {
  const { db } = deps;
  return {
    async askForHelp(actor, shiftId, { helpId, need, tripId, why, note }, told) {
      const word = wordOf(deps, actor, told);
      const { at: since, now } = word;
      const said = word.reason ?? note;
      return db.transaction(async (tx) => {
        await tx.fleet.lockRun(shiftId);
        const run = await runOfWord(tx, shiftId, word);
        const known = (await readHelp(tx, run)).find(({ id }) => id === helpId);
        if (known !== undefined) return known;
        if (isOver(run.shift)) throw new AppError("shift.ended");
        const stop = tripId === undefined ? undefined : run.stops.find((each) => each.tripId === tripId);
        if (tripId !== undefined && stop === undefined)
          throw new AppError("trip.unknown", { field: "tripId" });
        const concerns = { ...concernsOfWord(word, run.shift), ...(stop && ofTrip(stop.trip)) };
        const happened = {
          by: actor,
          at: since,
          details: { help: helpId, need, why },
          texts: { note: said },
        };
        await recordFact(tx, { kind: "run.helpAsked", concerns, ...happened });
        await tx.fleet.touchRun(shiftId); // what its driver reads of it is another
        if (word.reason === undefined) await recordHeard(tx, run, { by: actor, at: now }); // whoever asks is there
        return { id: helpId, shiftId, need, tripId, why, note: said, since };
      });
    },

    listOwnHelp: (actor, shiftId) =>
      db.snapshot(async (tx) => readHelp(tx, await getOwnRun(tx, actor, { shiftId }))),
  };
}

async function readHelp(tx: Stores, { shift }: Pick<Run, "shift">): Promise<Help[]> {
  const all = helpOf(await tx.facts.listOfDay(shift.serviceDay, helpKinds));
  return all.filter(({ shiftId }) => shiftId === shift.id);
}
