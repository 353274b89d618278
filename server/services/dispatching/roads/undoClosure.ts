import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { DeedOf } from "../../../domain/undo/deed.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { commitPlacing, findWayBack } from "../../planning/index.ts";
import { endClosure } from "../../records/endClosure.ts";
import { roadsOn } from "../../records/roadsOn.ts";
import { settleUndo } from "../../records/undo/recordDeed.ts";
import type { Undoing } from "../../records/undo/undoUseCases.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { actedSince } from "../undo/actedSince.ts";
import type { ClosureRecord } from "./closureUseCases.ts";
import { readClosure } from "./readClosures.ts";

/** All of it, or nothing: where a driver has acted on it, the road can still be said to be open, and the way back is by hand. */
export async function undoClosure(
  deps: DispatchingNeeds,
  actor: Actor,
  deed: DeedOf<"roadClosed">,
): Promise<Undoing> {
  const record = await readClosure(deps, deed.id);
  if (record === undefined) throw new AppError("deed.unknown");
  if (record.undoUntil === undefined) throw new AppError("deed.undoOver");
  const elsewhere = new Map(
    record.fact.details.moved.filter(({ was, to }) => was !== to).map((each) => [each.trip, each] as const),
  );
  const moved = record.moved.filter(({ trip }) => elsewhere.has(trip.id));
  const acted = moved.flatMap((each) => actedSince(each, elsewhere.get(each.trip.id)?.to));
  if (acted.length > 0) return { result: "acted", acted };
  const back = moved.flatMap((each) => {
    const was = elsewhere.get(each.trip.id)?.was;
    return was === undefined ? [] : [{ record: each, shiftId: was }];
  });
  const isBack = await goBack(deps, actor, { deed, closure: record, back });
  return isBack ? { result: "undone" } : { result: "blocked" };
}

interface Back {
  deed: DeedOf<"roadClosed">;
  closure: ClosureRecord;
  back: { record: TripRecord; shiftId: ShiftId }[];
}

/** False: the former runs can take their people no more. */
async function goBack(
  deps: DispatchingNeeds,
  actor: Actor,
  { deed, closure: record, back }: Back,
): Promise<boolean> {
  const { closure, fact } = record;
  const happened = { by: actor, at: deps.clock.now() };
  const serviceDay = fact.concerns.serviceDay;
  const alongside = async (tx: Stores) => {
    await settleUndo(tx, deed, happened);
    await endClosure(tx, deps, { closure, how: "undone", ...happened });
  };
  if (back.length === 0 || serviceDay === undefined) {
    await deps.db.transaction(alongside);
    return true;
  }
  const day = await deps.loadDay(serviceDay);
  const roads = await roadsOn(deps.db, deps, serviceDay, { but: closure.id });
  const moved = back.map(({ record: { trip }, shiftId }) => ({ tripId: trip.id as TripId, back: shiftId }));
  const way = await findWayBack(deps, { ...day, roads }, { withdrawalId: closure.id, moved, onward: [] });
  if (way === undefined) return false;
  await commitPlacing(deps, { ...way, placed: back, refused: [], alongside }, actor);
  return true;
}
