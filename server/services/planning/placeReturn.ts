import type { ShiftId } from "../../../shared/ids/index.ts";
import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, minutes } from "../../../shared/time/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import {
  insertTrip,
  newViolations,
  type Plan,
  relaxToReality,
  removeTrip,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isUnpromised, waitsForReady, windowsFrom } from "../../domain/trips/whenReady.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { createTakeTurns } from "../records/takeTurns.ts";
import { placeLater } from "../records/whenReady.ts";
import { commitPlacing } from "./commitPlacing.ts";
import { partnersOf, withRouteOf } from "./dayAround.ts";
import { dayProblem } from "./dayProblem.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import { letGoHeld } from "./letGoHeld.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
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
  // Nobody is fetched from where nobody brings them: it gets its place together with the other ways of its outing.
  if (waitsForReady(record.trip) && (await partnersOf(deps, day, [record])).length > 0) return "noRoom";
  for (const window of windowsFrom(record.promise.pickupWindow)) {
    const found = findPlace(deps, day, { record, window });
    if (found === undefined) continue;
    const { shiftId, ...change } = found;
    const isAsItWas = waitsForReady(record.trip) && record.placement?.shiftId === shiftId;
    const placed = isAsItWas ? [] : [{ record: found.record, shiftId }];
    await commitPlacing(deps, { ...change, placed, refused: [] });
    return waitsForReady(record.trip) ? "held" : "fetched";
  }
  await deps.db.transaction((tx) => leaveWithout(tx, deps, record));
  return "noRoom";
}

interface Found {
  record: TripRecord;
  shiftId: ShiftId;
  day: DayRecords;
  before: Plan;
  after: Plan;
}

/** Its cheapest place within this window, once it has left the one that it had; nobody else's promise or limit is touched for it. */
function findPlace(
  deps: PlanningNeeds,
  asRead: DayRecords,
  { record: known, window }: { record: TripRecord; window: InstantWindow },
): Found | undefined {
  const record = withWindow(known, window);
  const { id: tripId } = record.trip;
  const runs = asRead.runs.map((run) => ({
    ...run,
    stops: run.stops.map((stop) => (stop.tripId === tripId ? withWindow(stop, window) : stop)),
  }));
  const day = { ...asRead, runs };
  const { problem, plan } = dayProblem(day, [record], deps);
  const cleared = relaxToReality(problem, removeTrip(problem, plan, { tripId, reason: "whenReady" }));
  const result = insertTrip(cleared.problem, cleared.plan, tripId);
  if (result.kind === "rejected") return undefined;
  const borne = verifyPlan(cleared.problem, cleared.plan);
  if (newViolations(borne, verifyPlan(cleared.problem, result.plan)).length > 0) return undefined;
  const before = withRouteOf(cleared.plan, relaxToReality(problem, plan).plan, tripId);
  const { plan: after, shiftId } = result;
  if (promisesBrokenBy({ day, before, after }, deps).length > 0) return undefined;
  return { record, shiftId, day, before, after };
}

const withWindow = <Held extends Pick<TripRecord, "promise">>(
  held: Held,
  pickupWindow: InstantWindow,
): Held => ({
  ...held,
  promise: { ...held.promise, pickupWindow },
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
