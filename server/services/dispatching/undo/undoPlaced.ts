import { ofTrip } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { DeedOf } from "../../../domain/undo/deed.ts";
import { holdPlanned } from "../../records/leavePlan.ts";
import { settleUndo } from "../../records/undo/recordDeed.ts";
import type { Undoing } from "../../records/undo/undoUseCases.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { takeOff } from "../unassignTrip.ts";
import { actedOn } from "./undoWays.ts";

/** A trip that was given a vehicle waits without one as before; what was promised with it is given back. */
export const undoPlaced = (deps: DispatchingNeeds, actor: Actor, deed: DeedOf<"placed">): Promise<Undoing> =>
  deps.db.transaction(async (tx): Promise<Undoing> => {
    const [way] = deed.changed.ways;
    if (way === undefined) throw new RangeError("a placing has a trip");
    const record = await holdPlanned(tx, way.tripId);
    const acted = actedOn({ way, record });
    if (acted.length > 0) return { result: "acted", acted };
    const happened = { by: actor, at: deps.clock.now() };
    await takeOff(tx, deps, { record, happened });
    await settleUndo(tx, deed, { ...happened, concerns: ofTrip(record.trip) });
    return { result: "undone" };
  });
