import { isCalledOff, isSearching, takesTime } from "../../../../shared/lifeCycle/trip.ts";
import { addSeconds, hours, seconds } from "../../../../shared/time/index.ts";
import { ofTrip } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { DeedOf, WayBefore } from "../../../domain/undo/deed.ts";
import type { Stores } from "../../../stores/index.ts";
import { commitPlacing, findPlaceAgain, findTimes } from "../../planning/index.ts";
import { changeTrip, getTripRecord } from "../../records/changeTrip.ts";
import { enterPromise, type Happened } from "../../records/promiseLedger.ts";
import { settleUndo } from "../../records/undo/recordDeed.ts";
import type { ActedOn, Undoing } from "../../records/undo/undoUseCases.ts";
import { missedFrom, watchOverdue } from "../../records/watchOverdue.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { actOf } from "./actedSince.ts";

type Ways = DeedOf<"moved" | "unassigned" | "cancelled">;
interface Returning {
  way: WayBefore;
  record: TripRecord;
}

/**
 * Gives trips what they had: the former vehicle, or another that keeps what they were promised, and the promise with it. Where the planner
 * finds none, nothing is done, and the times at which they could go are said.
 */
export async function undoWays(deps: DispatchingNeeds, actor: Actor, deed: Ways): Promise<Undoing> {
  const returning = await readReturning(deps, deed);
  const acted = [...returning.flatMap(actedOn), ...(await askedSince(deps, deed, returning))];
  if (acted.length > 0) return { result: "acted", acted };
  const happened = { by: actor, at: deps.clock.now() };
  const asked = returning.flatMap(({ way, record }) =>
    way.shiftId === undefined ? [] : [{ record: asBefore(way, record), back: way.shiftId }],
  );
  if (asked.length === 0) {
    await deps.db.transaction((tx) => restoreWaiting(tx, deps, { deed, returning, happened }));
    return { result: "undone" };
  }
  const anywhere = deed.changed.kind !== "moved";
  const again = await findPlaceAgain(deps, deed.serviceDay, { asked, anywhere });
  if (again === undefined) return { result: "blocked", canBeHad: await timesInstead(deps, returning) };
  const placed = again.placed.map(({ record, shiftId }) => ({
    ...{ record, shiftId },
    promised: (tx: Stores) => promiseAgain(tx, record, happened),
  }));
  await commitPlacing(
    deps,
    {
      ...{ ...again, placed, refused: [] },
      beforehand: (tx) => restoreAll(tx, { deed, returning, happened }),
      alongside: (tx) => settleUndo(tx, deed, { ...happened, concerns: concernsOf(returning) }),
    },
    actor,
  );
  return { result: "undone" };
}

const concernsOf = ([first]: readonly Returning[]) => (first === undefined ? {} : ofTrip(first.record.trip));

async function readReturning({ db }: DispatchingNeeds, { changed: { ways } }: Ways): Promise<Returning[]> {
  const records = new Map(
    (await db.trips.listByIds(ways.map(({ tripId }) => tripId))).map((record) => [record.trip.id, record]),
  );
  return ways.flatMap((way) => {
    const record = records.get(way.tripId);
    return record === undefined ? [] : [{ way, record }];
  });
}

/** Whoever has changed the trip since knows better: its driver, a colleague, its rider, or planning. */
export function actedOn({ way, record }: Returning): ActedOn[] {
  const { trip } = record;
  if (trip.version === way.version) return [];
  return [{ record, what: actOf(trip) }];
}

const AROUND = hours(3);

/** Who has asked for another ride instead goes with that one. */
async function askedSince({ db }: DispatchingNeeds, deed: Ways, returning: readonly Returning[]) {
  if (deed.changed.kind !== "cancelled") return [];
  const acted: ActedOn[] = [];
  for (const { record } of returning) {
    const { riderId, requested } = record.trip;
    const times = {
      from: addSeconds(requested.at, seconds(-AROUND)),
      until: addSeconds(requested.at, AROUND),
    };
    const own = await db.trips.listOfRiderAround(riderId, times);
    if (own.some((trip) => trip.requestedAt > deed.at && takesTime(trip)))
      acted.push({ record, what: "settled" });
  }
  return acted;
}

/** As planning is to see it: without the word that it was cancelled, with what it was promised. */
function asBefore(way: WayBefore, record: TripRecord): TripRecord {
  const { trip, promise } = restored(record);
  return {
    ...record,
    trip: { ...trip, ...(way.conceded !== undefined && { conceded: way.conceded }) },
    promise: way.promise === undefined ? promise : { ...promise, ...way.promise, state: "given" },
  };
}

const restored = (record: TripRecord): TripRecord =>
  isCalledOff(record.trip)
    ? { ...record, trip: { ...record.trip, status: "unassigned", version: record.trip.version + 1 } }
    : record;

/** What was given is given again, in the ledger too; what was never given is not now. */
async function promiseAgain(tx: Stores, record: TripRecord, happened: Happened) {
  if (record.promise.state !== "given") return record.promise;
  const { promise } = await getTripRecord(tx, record.trip.id);
  if (promise.state === "given") return promise;
  const { pickupWindow, latestArrival, maxRideTime } = record.promise;
  const entry = { kind: "given", bounds: { pickupWindow, latestArrival, maxRideTime } } as const;
  return enterPromise(tx, { trip: record.trip, promise }, { entry, ...happened });
}

interface Restoring {
  deed: Ways;
  returning: readonly Returning[];
  happened: Happened;
}

async function restoreAll(tx: Stores, { deed, returning, happened }: Restoring): Promise<void> {
  if (deed.changed.kind !== "cancelled") return;
  await tx.plans.raise(deed.serviceDay);
  for (const { record } of returning)
    await changeTrip(tx, record.trip, { kind: "trip.restored", ...happened, details: { deed: deed.id } });
}

/** None of them had a vehicle: they wait for one as before. */
async function restoreWaiting(
  tx: Stores,
  deps: Pick<DispatchingNeeds, "termsOn">,
  { deed, returning, happened }: Restoring,
): Promise<void> {
  await restoreAll(tx, { deed, returning, happened });
  for (const { way } of returning) {
    const record = await getTripRecord(tx, way.tripId);
    await watchOverdue(tx, way.tripId, missedFrom(record, undefined, deps.termsOn));
    if (!isSearching(way)) continue;
    await changeTrip(tx, record.trip, { kind: "trip.retried", ...happened, details: {} });
    await tx.outbox.addJob("assignTrip", { tripId: way.tripId });
  }
  await settleUndo(tx, deed, { ...happened, concerns: concernsOf(returning) });
}

const EARLIER = hours(1);
const LATER = hours(2);

/** When the first of them could go as the day is now. */
async function timesInstead(deps: DispatchingNeeds, [first]: readonly Returning[]) {
  if (first === undefined || first.record.placement !== undefined) return [];
  const { found } = await findTimes(deps, restored(first.record), { earlierBy: EARLIER, laterBy: LATER });
  return found.slice(0, SHOWN);
}
const SHOWN = 4;
