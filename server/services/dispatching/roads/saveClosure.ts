import { toIso } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { Stores } from "../../../stores/index.ts";
import { commitPlacing, type Moved } from "../../planning/index.ts";
import { roadsChanged, watchClosure } from "../../records/endClosure.ts";
import type { Happened } from "../../records/promiseLedger.ts";
import { recordOne } from "../../records/recordFact.ts";
import { recordDeed } from "../../records/undo/recordDeed.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { ShownClosure } from "./closureUseCases.ts";

interface Accepted extends ShownClosure {
  reason: string;
  actor: Actor;
}

/** All of it in one transaction, or nothing. Throws OutdatedPlan when the day has changed since it was computed. */
export async function saveClosure(deps: DispatchingNeeds, accepted: Accepted): Promise<void> {
  const { detours, actor } = accepted;
  const { day, before, after, moved } = detours;
  const happened = { by: actor, at: deps.clock.now() };
  await commitPlacing(
    deps,
    {
      ...{ day, before, after, refused: [] },
      placed: await placedOf(deps, moved.filter(isElsewhere)),
      breakings: moved.flatMap(({ breaking }) => breaking ?? []),
      alongside: (tx) => storeClosure(tx, deps, { ...accepted, happened }),
    },
    actor,
  );
}

/** Who is only later has their vehicle still. */
export const isElsewhere = ({ who, shiftId }: Moved): boolean => who.run.shift.id !== shiftId;

async function placedOf(deps: DispatchingNeeds, moved: readonly Moved[]) {
  const records = await deps.db.trips.listByIds(moved.map(({ who }) => who.pickup.tripId));
  const to = new Map(moved.map(({ who, shiftId }) => [who.pickup.tripId, shiftId]));
  return records.flatMap((record) => {
    const shiftId = to.get(record.trip.id);
    return shiftId === undefined ? [] : [{ record, shiftId }];
  });
}

async function storeClosure(
  tx: Stores,
  deps: DispatchingNeeds,
  { closure, detours, reason, happened }: Accepted & { happened: Happened },
): Promise<void> {
  const { id, place, label, from, until } = closure;
  const details = {
    ...{ closure: id, from: toIso(from), ...(until !== undefined && { until: toIso(until) }) },
    moved: detours.moved.map(({ who, shiftId }) => ({
      ...{ trip: who.dropoff.tripId, was: who.run.shift.id, to: shiftId },
    })),
    late: detours.late.map(({ who }) => who.dropoff.tripId),
  };
  const concerns = { serviceDay: detours.day.serviceDay };
  const texts = { note: reason };
  const factId = await recordOne(tx, { kind: "road.closed", concerns, ...happened, details, texts });
  await tx.closures.put({ ...{ id, place, label, from, until }, factId });
  if (until !== undefined) await watchClosure(tx, id, until);
  await roadsChanged(tx, deps, closure);
  const { serviceDay } = detours.day;
  await recordDeed(tx, deps, { id, changed: { kind: "roadClosed" }, ...happened, serviceDay });
}
