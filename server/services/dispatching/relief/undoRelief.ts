import type { Actor } from "../../../domain/people/model.ts";
import type { DeedOf } from "../../../domain/undo/deed.ts";
import type { Stores } from "../../../stores/index.ts";
import type { KnownRelief } from "../../../stores/reliefs.ts";
import { settleUndo } from "../../records/undo/recordDeed.ts";
import type { Undoing } from "../../records/undo/undoUseCases.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { changeHands, endRelief, holdRun } from "./takeOver.ts";

/** The run is the former driver's again, or stays theirs where its time has not come; not once the other has said something of it. */
export const undoRelieved = (
  deps: DispatchingNeeds,
  actor: Actor,
  deed: DeedOf<"relieved">,
): Promise<Undoing> =>
  deps.db.transaction(async (tx): Promise<Undoing> => {
    if (deed.shiftId !== undefined) await holdRun(tx, deed.shiftId);
    const known = await tx.reliefs.find(deed.id);
    if (known === undefined || !(await isAsItWas(tx, known))) return { result: "acted", acted: [] };
    const happened = { by: actor, at: deps.clock.now() };
    await endRelief(tx, { relief: known, how: "undone", happened });
    if (known.state === "taken") await changeHands(tx, deps, known);
    await settleUndo(tx, deed, happened);
    return { result: "undone" };
  });

async function isAsItWas(tx: Stores, { id, shiftId, state, next }: KnownRelief): Promise<boolean> {
  if (state === "agreed") return true;
  const shift = await tx.fleet.findShift(shiftId);
  if (state !== "taken" || shift?.driver.id !== next) return false;
  const facts = await tx.facts.listOfShift(shiftId);
  const taken = facts.find((fact) => fact.kind === "run.relieved" && fact.details.relief === id);
  return !facts.some(
    (fact) => fact.by.role === "driver" && fact.by.id === next && fact.id > (taken?.id ?? 0),
  );
}
