import type { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { pickupAfter, waitsForReady, waitsTooLong } from "../../domain/trips/whenReady.ts";
import type { Stores } from "../../stores/index.ts";
import { enterPromise } from "../records/promiseLedger.ts";
import { placeLater } from "../records/whenReady.ts";
import { commitPlacing, type Placing, type PromisedOtherwise } from "./commitPlacing.ts";
import type { ReturnPlace } from "./findReturnPlace.ts";
import { heldTrips } from "./heldTrips.ts";
import { letGoHeld } from "./letGoHeld.ts";
import type { PlanningNeeds } from "./needs.ts";
import { changeBetween, movesIn } from "./planChange.ts";

/** Who is ready and could not be given a vehicle within the standard is looked for again so much later. */
export const AGAIN_AFTER = minutes(2);

/**
 * Saves what was found for a return, with what becomes of those who gave way: another vehicle, or a place held later if at all. Who is
 * ready is promised it, or promised better than before; beyond the standard planners are asked for room, and it is looked at again.
 */
export async function saveReturnPlace(
  deps: PlanningNeeds,
  known: TripRecord,
  found: ReturnPlace,
): Promise<void> {
  const { shiftId, before, after, day, left } = found;
  const record = asPromised(deps, found.record);
  const isAsItWas = waitsForReady(known.trip) && known.placement?.shiftId === shiftId;
  const own = { record, shiftId, promised: improvementOf(deps, known) };
  const gone = await deps.db.trips.listByIds([...left]);
  const seeksRoom = (await deps.db.plans.hasPlanner()) && isLate(deps, record);
  const placed = [
    ...(isAsItWas ? [] : [own]),
    ...(await movedHeld(deps, { ...found, tripId: known.trip.id })),
  ];
  await commitPlacing(deps, {
    ...{ day, before, after, placed, refused: [] },
    alongside: async (tx) => {
      await giveUp(tx, deps, gone);
      if (seeksRoom) await tx.outbox.addJob("fetchSooner", { serviceDay: day.serviceDay });
      if (isLate(deps, record))
        await placeLater(tx, known.trip.id, addSeconds(deps.clock.now(), AGAIN_AFTER));
    },
  });
}

/** Within the standard the standard is promised, however soon a vehicle may come. */
export function asPromised({ termsOn }: PlanningNeeds, record: TripRecord): TripRecord {
  const { readyAt } = record.trip.whenReady ?? {};
  const standard = readyAt && pickupAfter(readyAt, termsOn(record.trip.serviceDay));
  if (standard === undefined || record.promise.pickupWindow.until >= standard.until) return record;
  return { ...record, promise: { ...record.promise, pickupWindow: standard } };
}

/** Whoever was told a later time already is told of this one instead. */
export function improvementOf(
  { clock }: PlanningNeeds,
  { trip, promise }: TripRecord,
): PromisedOtherwise | undefined {
  if (promise.state !== "given") return undefined;
  return (tx, bounds) =>
    enterPromise(
      tx,
      { trip, promise },
      { entry: { kind: "improved", bounds }, by: bySystem, at: clock.now() },
    );
}

const isLate = ({ termsOn }: PlanningNeeds, { trip, promise }: TripRecord): boolean =>
  waitsTooLong(
    { trip: { ...trip, status: "assigned" }, promise: { ...promise, state: "given" } },
    termsOn(trip.serviceDay),
  );

/** No place is held for them any more; should there be a later one, it will be. */
async function giveUp(tx: Stores, { clock }: PlanningNeeds, gone: readonly TripRecord[]): Promise<void> {
  for (const record of gone) {
    await letGoHeld(tx, record, clock.now());
    await tx.outbox.addJob("placeReturn", { tripId: record.trip.id });
  }
}

/** Held places that are on another run now. */
async function movedHeld(
  { db }: PlanningNeeds,
  { day, before, after, tripId }: Pick<ReturnPlace, "day" | "before" | "after"> & { tripId: TripId },
): Promise<Placing["placed"]> {
  const held = new Set(heldTrips(day).filter((id) => id !== tripId));
  const moves = movesIn(changeBetween(before, after)).filter((move) => held.has(move.tripId));
  const records = await db.trips.listByIds(moves.map((move) => move.tripId));
  return records.flatMap((record) => {
    const move = moves.find((each) => each.tripId === record.trip.id);
    return move === undefined ? [] : [{ record, shiftId: move.to }];
  });
}
