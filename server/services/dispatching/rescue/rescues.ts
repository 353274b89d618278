import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { AcceptRescue, Disrupted } from "../../../../shared/schemas/index.ts";
import { toInstant } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { type Disruption, findRescue, refuseOutdated, type Shown, untilSaved } from "../../planning/index.ts";
import { onceOnly } from "../../records/onceOnly.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DispatchingUseCases } from "../useCases.ts";
import { otherThanShown } from "./asShown.ts";
import { readRescue, readRescues } from "./readRescues.ts";
import type { RescueRecord, RescueResult, ShownRescue } from "./rescueUseCases.ts";
import { saveRescue } from "./saveRescue.ts";

/**
 * A run cannot go on as planned: what would become of everybody is shown first, and accepted as a whole. What was looked at is what is done;
 * where the plan has changed meanwhile it is shown anew, with whom that touches. Accepted again, it changes nothing.
 */
export function createRescues(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "previewRescue" | "acceptRescue" | "listRescues"> {
  return {
    async previewRescue(actor, disrupted) {
      requireStaff(actor);
      return computed(deps, disrupted, { id: deps.createId() });
    },

    async acceptRescue(actor, wanted) {
      requireStaff(actor);
      const once = () => acceptOnce(deps, actor, wanted);
      return untilSaved(wanted.rescueId, once).catch(refuseOutdated);
    },

    async listRescues(actor) {
      requireStaff(actor);
      return readRescues(deps, todayOf(deps));
    },
  };
}

async function acceptOnce(deps: DispatchingNeeds, actor: Actor, wanted: AcceptRescue): Promise<RescueResult> {
  const { rescueId, reason, shown } = wanted;
  const known = await readRescue(deps, rescueId);
  if (known !== undefined) return { result: "accepted", rescue: known };
  const vehicles = new Map<TripId, ShiftId>(
    shown.flatMap(({ tripId, shiftId }) => (shiftId === undefined ? [] : [[tripId, shiftId] as const])),
  );
  const { rescue, disruption } = await computed(deps, wanted, { id: rescueId, shown: vehicles });
  const changed = otherThanShown(rescue, shown);
  if (changed.length > 0)
    return { result: "changed", shown: await computed(deps, wanted, { id: rescueId }), changed };
  const find = () => readRescue(deps, rescueId);
  const save = async () => {
    await saveRescue(deps, { rescue, disruption, reason, actor });
    return accepted(await find());
  };
  return { result: "accepted", rescue: await onceOnly(save, find) };
}

function accepted(saved: RescueRecord | undefined): RescueRecord {
  if (saved === undefined) throw new RangeError("a rescue that was saved can be read");
  return saved;
}

/** Throws shift.unknown; shift.ended for one that nobody can be on any more; rescue.already where that is known. */
async function computed(
  deps: DispatchingNeeds,
  disrupted: Disrupted,
  { id, shown }: { id: string; shown?: Shown },
): Promise<ShownRescue> {
  const { cause, shiftId } = disrupted;
  const shift = await deps.db.fleet.findShift(shiftId);
  if (shift === undefined) throw new AppError("shift.unknown");
  const now = deps.clock.now();
  const from = disrupted.from === undefined ? now : toInstant(disrupted.from);
  const until = disrupted.until === undefined ? undefined : toInstant(disrupted.until);
  if (until !== undefined && (until <= from || until <= now))
    throw new AppError("withdrawal.alreadyOver", { field: "until" });
  const isKnown = shift.withdrawals?.some(
    (each) => each.id !== id && each.what === cause && each.from <= from && each.until === undefined,
  );
  if (isKnown) throw new AppError("rescue.already");
  const day = await deps.loadDay(shift.serviceDay);
  if (!day.runs.some((run) => run.shift.id === shiftId)) throw new AppError("shift.ended");
  const disruption: Disruption = { id, cause, shift, from, until };
  return { rescue: await findRescue(deps, day, { disruption, shown }), disruption };
}
