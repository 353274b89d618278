import type { TripId } from "../../../shared/ids/index.ts";
import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, minutes } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isUnpromised, promptWindows, waitsForReady, windowsFrom } from "../../domain/trips/whenReady.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { createTakeTurns } from "../records/takeTurns.ts";
import { placeLater } from "../records/whenReady.ts";
import { commitPlacing, type Placing } from "./commitPlacing.ts";
import { findReturnPlace, type ReturnPlace } from "./findReturnPlace.ts";
import { heldTrips } from "./heldTrips.ts";
import { letGoHeld } from "./letGoHeld.ts";
import type { PlanningNeeds } from "./needs.ts";
import { changeBetween, movesIn } from "./planChange.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/** Who is ready and could not be given a vehicle is looked for again so much later. */
const AGAIN_AFTER = minutes(2);

/**
 * Gives a return that is picked up when ready its place as things stand: around its forecast while nobody is ready, then as soon as the day can
 * after "ready", with what it held given up for it. Whoever is ready is promised that: within the standard, or the nearest time that can
 * be kept. Who finds nothing while not ready holds no place and is in nobody's way; who is ready is looked for again and is a trouble
 * meanwhile. May run at any time and twice.
 */
export function createPlaceReturn(deps: PlanningNeeds): PlanningUseCases["placeReturn"] {
  const inTurn = createTakeTurns<string>();
  return async (tripId) => {
    const record = await deps.db.trips.find(tripId);
    if (!isToPlace(record)) return "nothingToDo";
    return inTurn(record.trip.serviceDay, () =>
      untilSaved(tripId, async () => {
        const now = await deps.db.trips.find(tripId);
        return isToPlace(now) ? placeOnce(deps, now) : "nothingToDo";
      }),
    );
  };
}

/** Whom a dispatcher took off a vehicle, only a dispatcher gives another; a vehicle on the way is not called back. */
const isToPlace = (record: TripRecord | undefined): record is TripRecord =>
  record !== undefined &&
  isUnpromised(record) &&
  canHappen("assign", record.trip) &&
  record.trip.reason?.key !== "reason.takenOff";

type Outcome = Awaited<ReturnType<PlanningUseCases["placeReturn"]>>;

async function placeOnce(deps: PlanningNeeds, record: TripRecord): Promise<Outcome> {
  const day = await deps.loadDay(record.trip.serviceDay);
  const isHeld = waitsForReady(record.trip);
  for (const window of isHeld
    ? windowsFrom(record.promise.pickupWindow)
    : promptWindows(record.promise.pickupWindow)) {
    const found = findReturnPlace(deps, day, { record, window, heldGiveWay: !isHeld });
    if (found === undefined) continue;
    await savePlace(deps, record, found);
    return isHeld ? "held" : "fetched";
  }
  await deps.db.transaction((tx) => leaveWithout(tx, deps, record));
  return "noRoom";
}

/** With what becomes of those who gave way: with another vehicle, or held later if at all. */
async function savePlace(
  deps: PlanningNeeds,
  { trip, placement, promise }: TripRecord,
  found: ReturnPlace,
): Promise<void> {
  const { shiftId, before, after, day, left } = found;
  const { until } = promise.pickupWindow;
  // Within the standard, the standard is promised, however soon a vehicle may come.
  const window = found.record.promise.pickupWindow;
  const record = until > window.until ? withWindow(found.record, promise.pickupWindow) : found.record;
  const isAsItWas = waitsForReady(trip) && placement?.shiftId === shiftId;
  const moved = await movedHeld(deps, { ...found, tripId: trip.id });
  const gone = await deps.db.trips.listByIds([...left]);
  await commitPlacing(deps, {
    ...{ day, before, after, placed: [...(isAsItWas ? [] : [{ record, shiftId }]), ...moved], refused: [] },
    alongside: async (tx) => {
      for (const each of gone) {
        await letGoHeld(tx, each, deps.clock.now());
        await tx.outbox.addJob("placeReturn", { tripId: each.trip.id });
      }
    },
  });
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

const withWindow = (record: TripRecord, pickupWindow: InstantWindow): TripRecord => ({
  ...record,
  promise: { ...record.promise, pickupWindow },
});

/** Nothing is left in the plan that nobody can drive to in time. */
async function leaveWithout(
  tx: Parameters<typeof holdPlanned>[0],
  { clock }: PlanningNeeds,
  { trip: { id } }: TripRecord,
): Promise<void> {
  const record = await holdPlanned(tx, id);
  if (!isToPlace(record)) return;
  const at = clock.now();
  if (!waitsForReady(record.trip)) return placeLater(tx, id, addSeconds(at, AGAIN_AFTER));
  await letGoHeld(tx, record, at);
}
