import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { AcceptClosure, AskedClosure } from "../../../../shared/schemas/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { findDetours, refuseOutdated, type Shown, untilSaved } from "../../planning/index.ts";
import { daysOf, endClosure } from "../../records/endClosure.ts";
import { onceOnly } from "../../records/onceOnly.ts";
import { requireStaff } from "../../records/requireStaff.ts";
import { roadsOn } from "../../records/roadsOn.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { otherThanShown } from "../rescue/asShown.ts";
import type { ClosureRecord, ClosureResult, ClosureUseCases, ShownClosure } from "./closureUseCases.ts";
import { listOpen, readClosure, readClosures } from "./readClosures.ts";
import { resolveClosure } from "./resolveRoad.ts";
import { saveClosure } from "./saveClosure.ts";

/**
 * A road or bridge cannot be passed: what that does to everybody of its first day is shown first, and accepted as a whole; later days are
 * planned by it as any change is. Accepted again, it changes nothing.
 */
export const createClosures = (deps: DispatchingNeeds): ClosureUseCases => ({
  ...roadReads(deps),

  async previewClosure(actor, asked) {
    requireStaff(actor);
    return computed(deps, asked, { id: deps.createId() });
  },

  async acceptClosure(actor, wanted) {
    requireStaff(actor);
    return untilSaved(wanted.closureId, () => acceptOnce(deps, actor, wanted)).catch(refuseOutdated);
  },

  async liftClosure(actor, closureId) {
    requireStaff(actor);
    const known = await deps.db.closures.find(closureId);
    if (known === undefined) throw new AppError("closure.unknown");
    const happened = { by: actor, at: deps.clock.now() };
    await deps.db.transaction((tx) => endClosure(tx, deps, { closure: known, how: "said", ...happened }));
    return accepted(deps, closureId);
  },
});

const roadReads = (
  deps: DispatchingNeeds,
): Pick<ClosureUseCases, "listRoads" | "listCrossings" | "listClosures" | "listClosedRoads"> => ({
  listRoads(actor) {
    requireStaff(actor);
    const bridges = deps.region.roads.bridges.map(({ id, name, unverified }) => ({
      ...{ bridge: id, name, unverified: unverified === true },
    }));
    return { streets: deps.roadMap.streets(), bridges };
  },
  listCrossings(actor, street) {
    requireStaff(actor);
    return deps.roadMap.crossingsOf(street);
  },
  async listClosures(actor) {
    requireStaff(actor);
    return readClosures(deps);
  },
  async listClosedRoads(actor) {
    if (actor.role !== "driver") throw new AppError("session.forbidden");
    return listOpen(deps);
  },
});

async function acceptOnce(
  deps: DispatchingNeeds,
  actor: Actor,
  wanted: AcceptClosure,
): Promise<ClosureResult> {
  const { closureId: id, reason, shown } = wanted;
  const known = await readClosure(deps, id);
  if (known !== undefined) return { result: "accepted", closure: known };
  const vehicles = new Map<TripId, ShiftId>(
    shown.flatMap(({ tripId, shiftId }) => (shiftId === undefined ? [] : [[tripId, shiftId] as const])),
  );
  const found = await computed(deps, wanted, { id, shown: vehicles });
  const { moved, late } = found.detours;
  const changed = otherThanShown({ moved, left: late }, shown);
  if (changed.length > 0) return { result: "changed", shown: await computed(deps, wanted, { id }), changed };
  const save = async () => {
    await saveClosure(deps, { ...found, reason, actor });
    return accepted(deps, id);
  };
  return { result: "accepted", closure: await onceOnly(save, () => readClosure(deps, id)) };
}

async function accepted(deps: DispatchingNeeds, id: string): Promise<ClosureRecord> {
  const saved = await readClosure(deps, id);
  if (saved === undefined) throw new RangeError("a closure that was saved can be read");
  return saved;
}

async function computed(
  deps: DispatchingNeeds,
  asked: AskedClosure,
  { id, shown }: { id: string; shown?: Shown },
): Promise<ShownClosure> {
  const closure = resolveClosure(deps, asked, id);
  const [first] = daysOf(closure, deps);
  if (first === undefined) throw new RangeError("a closure has a day");
  const day = await deps.loadDay(first);
  const roads = await roadsOn(deps.db, deps, first, { and: closure });
  return { closure, detours: await findDetours(deps, day, { roads, shown }) };
}
