import { isOpenSos, sosKinds, sosOf } from "../../../domain/runs/sos.ts";
import { AppError } from "../../../errors.ts";
import { recordFact } from "../../records/recordFact.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { sosSince } from "../../records/sos.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { TalkUseCases } from "./talkUseCases.ts";

/** A dispatcher says what was done for who called for help at once: only then it is over. */
export function createEndSos(deps: DispatchingNeeds): TalkUseCases["endSos"] {
  return (actor, sosId, note) => {
    requireStaff(actor);
    return deps.db.transaction(async (tx) => {
      await tx.openTroubles.takeTurn();
      const facts = await tx.facts.listOfDaysFrom(sosSince(todayOf(deps)), sosKinds);
      const sos = sosOf(facts).find(({ id }) => id === sosId);
      const called = facts.find((fact) => fact.kind === "sos.called" && fact.details.sos === sosId);
      if (sos === undefined || called === undefined) throw new AppError("sos.unknown");
      if (!isOpenSos(sos)) return;
      await recordFact(tx, {
        ...{ kind: "sos.ended", concerns: called.concerns, by: actor, at: deps.clock.now() },
        ...{ details: { sos: sosId }, texts: { note } },
      });
      if (sos.shiftId !== undefined) await tx.fleet.touchRun(sos.shiftId);
    });
  };
}
