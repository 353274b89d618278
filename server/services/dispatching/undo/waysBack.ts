import type { Actor } from "../../../domain/people/model.ts";
import { refuseOutdated, untilSaved } from "../../planning/index.ts";
import type { Undoing, WaysBack } from "../../records/undo/undoUseCases.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { undoRelieved } from "../relief/undoRelief.ts";
import { undoRescue } from "../rescue/undoRescue.ts";
import { undoClosure } from "../roads/undoClosure.ts";
import { undoLocked, undoUnlocked } from "./undoLock.ts";
import { undoPlaced } from "./undoPlaced.ts";
import { undoWays } from "./undoWays.ts";

/** How what this room does is undone; anew when the plan has changed while it was computed. */
export function createDispatchingWaysBack(deps: DispatchingNeeds): Omit<WaysBack, "clinicDelayed"> {
  const by =
    <Of extends { id: string }>(undo: (deps: DispatchingNeeds, actor: Actor, deed: Of) => Promise<Undoing>) =>
    (actor: Actor, deed: Of) =>
      untilSaved(deed.id, () => undo(deps, actor, deed)).catch(refuseOutdated);
  return {
    placed: by(undoPlaced),
    ...{ moved: by(undoWays), unassigned: by(undoWays), cancelled: by(undoWays) },
    ...{ locked: by(undoLocked), unlocked: by(undoUnlocked) },
    ...{ rescued: by(undoRescue), roadClosed: by(undoClosure), relieved: by(undoRelieved) },
  };
}
