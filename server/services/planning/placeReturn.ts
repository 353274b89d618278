import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import { isForPeople } from "../../domain/trips/appeal.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import {
  isUnpromised,
  promptWindows,
  soonerWindows,
  waitsForReady,
  waitsTooLong,
  windowsFrom,
} from "../../domain/trips/whenReady.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { createTakeTurns } from "../records/takeTurns.ts";
import { placeLater } from "../records/whenReady.ts";
import { partnersOf } from "./dayAround.ts";
import { findReturnPlace } from "./findReturnPlace.ts";
import { letGoHeld } from "./letGoHeld.ts";
import type { PlanningNeeds } from "./needs.ts";
import { AGAIN_AFTER, saveReturnPlace } from "./saveReturnPlace.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * Gives a return that is picked up when ready its place as things stand: around its forecast while nobody is ready, then as soon as the day can
 * after "ready", with what it held given up for it and places that are merely held for others out of its way. Whoever is ready is promised
 * that: within the standard, or the nearest time that can be kept, and sooner once that is found. Who finds nothing while not ready holds no
 * place and is in nobody's way; who is ready is looked for again and is a trouble meanwhile. May run at any time and twice.
 */
export function createPlaceReturn(deps: PlanningNeeds): PlanningUseCases["placeReturn"] {
  const inTurn = createTakeTurns<string>();
  const isToPlace = (record: TripRecord | undefined): record is TripRecord =>
    record !== undefined &&
    (mayBePlaced(record) || waitsTooLong(record, deps.termsOn(record.trip.serviceDay)));
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
const mayBePlaced = (record: TripRecord): boolean =>
  isUnpromised(record) && canHappen("assign", record.trip) && !isForPeople(record.trip);

type Outcome = Awaited<ReturnType<PlanningUseCases["placeReturn"]>>;

async function placeOnce(deps: PlanningNeeds, record: TripRecord): Promise<Outcome> {
  const day = await deps.loadDay(record.trip.serviceDay);
  const isHeld = waitsForReady(record.trip);
  // Nobody is fetched from where nobody brings them: it gets its place together with the other ways of its outing.
  if (isHeld && (await partnersOf(deps, day, [record])).length > 0) return "noRoom";
  for (const window of windowsFor(deps, record)) {
    const found = findReturnPlace(deps, day, { record, window, heldGiveWay: !isHeld });
    if (found === undefined) continue;
    await saveReturnPlace(deps, record, found);
    return isHeld ? "held" : "fetched";
  }
  return isUnpromised(record) ? leaveWithout(deps, record) : lookAgain(deps, record);
}

function windowsFor({ termsOn, clock }: PlanningNeeds, record: TripRecord): InstantWindow[] {
  const { pickupWindow } = record.promise;
  if (waitsForReady(record.trip)) return windowsFrom(pickupWindow);
  if (isUnpromised(record)) return promptWindows(pickupWindow);
  return soonerWindows(record, termsOn(record.trip.serviceDay), clock.now());
}

/** What was told stands, as long as there is nothing sooner. */
async function lookAgain({ db, clock }: PlanningNeeds, { trip: { id } }: TripRecord): Promise<Outcome> {
  await db.transaction((tx) => placeLater(tx, id, addSeconds(clock.now(), AGAIN_AFTER)));
  return "nothingToDo";
}

/** Nothing is left in the plan that nobody can drive to in time. */
function leaveWithout({ db, clock }: PlanningNeeds, { trip: { id } }: TripRecord): Promise<Outcome> {
  return db.transaction(async (tx): Promise<Outcome> => {
    const record = await holdPlanned(tx, id);
    const at = clock.now();
    if (!mayBePlaced(record)) return "noRoom";
    if (waitsForReady(record.trip)) await letGoHeld(tx, record, at);
    else await placeLater(tx, id, addSeconds(at, AGAIN_AFTER));
    return "noRoom";
  });
}
