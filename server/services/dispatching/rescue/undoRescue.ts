import { isAboard, isUnassigned } from "../../../../shared/lifeCycle/trip.ts";
import { ofShift } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { DeedOf } from "../../../domain/undo/deed.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { commitPlacing, findWayBack, goingOn } from "../../planning/index.ts";
import { changeTrip, getTripRecord } from "../../records/changeTrip.ts";
import { getRun } from "../../records/getRun.ts";
import { leavePlan } from "../../records/leavePlan.ts";
import { type Happened, releasePromise } from "../../records/promiseLedger.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import { settleUndo } from "../../records/undo/recordDeed.ts";
import type { ActedOn, Undoing } from "../../records/undo/undoUseCases.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { actedSince } from "../undo/actedSince.ts";
import { comeBack } from "../withdraw.ts";
import { readRescue } from "./readRescues.ts";
import type { RescueRecord } from "./rescueUseCases.ts";

/** All of it, or nothing: where a driver has acted on it the way back is by hand. */
export async function undoRescue(
  deps: DispatchingNeeds,
  actor: Actor,
  deed: DeedOf<"rescued">,
): Promise<Undoing> {
  const { id } = deed;
  const rescue = await readRescue(deps, id);
  if (rescue === undefined) throw new AppError("deed.unknown");
  const acted = actedOn(rescue);
  if (acted.length > 0) return { result: "acted", acted };
  const { details } = rescue.fact;
  const back = new Map(rescue.moved.map((record) => [record.trip.id, cameFrom(record, rescue)]));
  const way = await findWayBack(deps, await deps.loadDay(rescue.shift.serviceDay), {
    withdrawalId: id,
    moved: details.moved.map(({ trip }) => ({ tripId: trip, back: back.get(trip) ?? rescue.shift.id })),
    onward: details.onward.map(({ trip, by }) => ({ tripId: trip, by })),
  });
  if (way === undefined) return { result: "blocked" };
  const onward = new Set(details.onward.map(({ by }) => by));
  const placed = rescue.moved
    .filter(({ trip }) => !onward.has(trip.id))
    .map((record) => ({ record, shiftId: back.get(record.trip.id) ?? rescue.shift.id }));
  const happened = { by: actor, at: deps.clock.now() };
  const alongside = (tx: Stores) => takeBack(tx, deps, { deed, rescue, happened });
  await commitPlacing(deps, { ...way, placed, refused: [], alongside }, actor);
  return { result: "undone" };
}

/** Of several runs of a day that the disruption touched. */
function cameFrom({ facts }: TripRecord, { shift, at }: RescueRecord) {
  const given = facts.findLast((fact) => fact.kind === "trip.assigned" && fact.at === at);
  return given?.kind === "trip.assigned" ? (given.details.movedFrom ?? shift.id) : shift.id;
}

function actedOn({ moved, left, fact: { details } }: RescueRecord): ActedOn[] {
  const to = new Map([
    ...details.moved.map((each) => [each.trip, each.to] as const),
    ...details.onward.map((each) => [each.by, each.to] as const),
  ]);
  return [
    ...moved.flatMap((record) => actedSince(record, to.get(record.trip.id))),
    ...left
      .filter(({ trip }) => !isUnassigned(trip) && !isAboard(trip))
      .map((record): ActedOn => ({ record, what: "settled" })),
  ];
}

async function takeBack(
  tx: Stores,
  deps: DispatchingNeeds,
  { deed, rescue, happened }: { deed: DeedOf<"rescued">; rescue: RescueRecord; happened: Happened },
): Promise<void> {
  const { id, shift } = rescue;
  await settleUndo(tx, deed, happened);
  for (const { trip, by } of rescue.fact.details.onward) {
    await callOff(tx, await getTripRecord(tx, by), happened);
    await resume(tx, await getTripRecord(tx, trip), { id, happened });
  }
  const withdrawal = await tx.withdrawals.find(id);
  if (withdrawal === undefined) throw new RangeError("a rescue has its withdrawal");
  await comeBack(tx, withdrawal, { happened, today: todayOf(deps) });
  await recordFact(tx, {
    ...{ kind: "run.rescueUndone", concerns: ofShift(shift), ...happened },
    details: { rescue: id },
  });
}

/** Nobody comes to where the first vehicle stood. */
async function callOff(tx: Stores, record: TripRecord, happened: Happened): Promise<void> {
  const concerns = await leavePlan(tx, record);
  await releasePromise(tx, record, happened);
  await changeTrip(tx, record.trip, { kind: "trip.cancelled", concerns, ...happened, details: {} });
}

async function resume(
  tx: Stores,
  { trip, placement }: TripRecord,
  { id, happened }: { id: string; happened: Happened },
): Promise<void> {
  if (placement === undefined) throw new RangeError("a ride that was broken off had a run");
  const run = await getRun(tx, placement.shiftId);
  const dropoff = run.stops.find(({ tripId, kind }) => tripId === trip.id && kind === "dropoff");
  if (dropoff !== undefined) await tx.stops.amend({ ...goingOn(dropoff), shiftId: run.shift.id });
  const concerns = ofShift(run.shift);
  await changeTrip(tx, trip, { kind: "trip.resumed", concerns, ...happened, details: { rescue: id } });
}
