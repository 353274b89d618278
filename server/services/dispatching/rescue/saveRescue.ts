import type { ShiftId } from "../../../../shared/ids/index.ts";
import { statusWithoutRider } from "../../../../shared/lifeCycle/stop.ts";
import { ofShift, ofTrip } from "../../../domain/facts/concerns.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { Stores } from "../../../stores/index.ts";
import {
  asIfNobodyCame,
  commitPlacing,
  type Disruption,
  type Moved,
  type Rescue,
} from "../../planning/index.ts";
import { changeTrip, getTripRecord } from "../../records/changeTrip.ts";
import { getRun } from "../../records/getRun.ts";
import { leaveWithdrawn } from "../../records/leaveWithdrawn.ts";
import { enterPromise, type Happened, judgeExpected } from "../../records/promiseLedger.ts";
import { recordFact } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import { recordDeed } from "../../records/undo/recordDeed.ts";
import type { DispatchingNeeds } from "../needs.ts";
import { letLocksGo, storeWithdrawal, touchWithdrawn } from "../withdrawal.ts";

interface Accepted {
  rescue: Rescue;
  disruption: Disruption;
  reason: string;
  actor: Actor;
}
interface Saving extends Accepted {
  happened: Happened;
}

/**
 * All of it in one transaction, or nothing: what is not there, everybody's new vehicle and promise, whom nobody can serve, and the facts that
 * people are told by. Throws OutdatedPlan when the day has changed since it was computed.
 */
export async function saveRescue(deps: DispatchingNeeds, accepted: Accepted): Promise<void> {
  const { rescue, actor } = accepted;
  const saving = { ...accepted, happened: { by: actor, at: deps.clock.now() } };
  const { day, before, after, moved } = rescue;
  await commitPlacing(
    deps,
    {
      ...{ day, before, after, refused: [] },
      placed: await placedOf(deps, moved),
      breakings: moved.flatMap(({ breaking }) => breaking ?? []),
      beforehand: (tx) => prepare(tx, saving),
      alongside: (tx) => finish(tx, deps, saving),
    },
    actor,
  );
}

/** As they are once it is written that nobody comes to them any more. */
async function placedOf(deps: DispatchingNeeds, moved: readonly Moved[]) {
  const ids = moved.flatMap(({ onward, who }) => (onward === undefined ? [who.pickup.tripId] : []));
  const records = new Map((await deps.db.trips.listByIds(ids)).map((record) => [record.trip.id, record]));
  return moved.flatMap(({ onward, who, shiftId }) => {
    const record = onward ?? records.get(who.pickup.tripId);
    if (record === undefined) return [];
    return [{ record: who.state === "outdoors" ? waitingAgain(record) : record, shiftId }];
  });
}
const waitingAgain = (record: TripRecord): TripRecord => ({
  ...record,
  trip: { ...record.trip, status: "assigned", version: record.trip.version + 1 },
});

/** The plan of the day and the runs are held first, as everywhere. */
async function prepare(tx: Stores, { rescue, disruption, happened }: Saving): Promise<void> {
  const { day, moved, left } = rescue;
  const lost = [...moved, ...left].map(({ who }) => who).filter(({ state }) => state === "outdoors");
  await tx.plans.raise(day.serviceDay);
  for (const id of runsOf(rescue)) await tx.fleet.lockRun(id);
  for (const { pickup, run } of lost)
    await changeTrip(tx, pickup.trip, {
      ...{ kind: "trip.vehicleLost", concerns: ofShift(run.shift), ...happened },
      details: { rescue: disruption.id },
    });
  for (const { onward } of moved) if (onward !== undefined) await requestOnward(tx, onward, happened);
}

const runsOf = ({ moved, left }: Rescue): ShiftId[] =>
  [...new Set([...moved, ...left].map(({ who }) => who.run.shift.id))].sort();

async function requestOnward(tx: Stores, { trip, promise }: TripRecord, happened: Happened): Promise<void> {
  await tx.trips.create(trip);
  await recordFact(tx, { kind: "trip.requested", concerns: ofTrip(trip), ...happened, details: {} });
  await enterPromise(tx, { trip }, { entry: { kind: "asked", bounds: promise.asked }, ...happened });
}

async function finish(tx: Stores, deps: DispatchingNeeds, saving: Saving): Promise<void> {
  const { rescue, disruption, reason, happened } = saving;
  for (const each of rescue.moved) {
    if (each.who.state === "outdoors") await setOutAnew(tx, each);
    if (each.onward !== undefined) await breakOff(tx, each, saving);
  }
  for (const { who } of rescue.left)
    if (who.state !== "aboard")
      await leaveWithdrawn(tx, deps, { record: await getTripRecord(tx, who.pickup.tripId), ...happened });
  const { id, cause, shift, from, until } = disruption;
  const of =
    cause === "driver"
      ? { driverId: shift.driver.id }
      : { vehicleId: shift.vehicle.id, ...(cause === "lift" && { lift: true }) };
  await storeWithdrawal(tx, { id, of, from, until, reason }, happened);
  const touched = await touchWithdrawn(tx, id, { now: happened.at, today: todayOf(deps) });
  for (const shiftId of touched) await letLocksGo(tx, shiftId, happened);
  await tx.outbox.addJob("replanWithdrawn", { withdrawalId: id }); // its other days
  await recordFact(tx, rescuedFact(saving));
  const { id: shiftId, serviceDay } = shift;
  await recordDeed(tx, deps, { id, changed: { kind: "rescued" }, ...happened, serviceDay, shiftId });
}

/** The stop that was being driven to is one to drive to again. */
async function setOutAnew(tx: Stores, { who, shiftId }: Moved): Promise<void> {
  const stop = (await getRun(tx, shiftId)).stops.find(({ id }) => id === who.pickup.id);
  if (stop !== undefined) await tx.stops.amend({ ...asIfNobodyCame(stop), shiftId });
}

/** The ride ends where the vehicle stands, and is judged by when the person is expected to be there all the same. */
async function breakOff(tx: Stores, { who, onward, times }: Moved, saving: Saving): Promise<void> {
  const { happened, disruption } = saving;
  const { dropoff, pickup, run } = who;
  await tx.stops.setStatus(dropoff.id, statusWithoutRider, {});
  const record = await getTripRecord(tx, dropoff.tripId);
  const boarded = pickup.doneAt ?? happened.at;
  const ride = { atDoor: pickup.arrivedAt ?? boarded, boarded, arrived: times.dropoffAt };
  await judgeExpected(tx, record, { ride, at: happened.at });
  await changeTrip(tx, record.trip, {
    ...{ kind: "trip.brokenOff", concerns: { ...ofShift(run.shift), stopId: dropoff.id }, ...happened },
    details: { rescue: disruption.id, onward: onward?.trip.id },
  });
}

function rescuedFact({ rescue: { moved, left }, disruption, happened }: Saving) {
  const { id, cause, shift } = disruption;
  const details = {
    ...{ rescue: id, cause, left: left.map(({ who }) => who.dropoff.tripId) },
    moved: moved.flatMap(({ who, onward, shiftId: to }) =>
      onward === undefined ? [{ trip: who.dropoff.tripId, to }] : [],
    ),
    onward: moved.flatMap(({ who, onward, shiftId: to }) =>
      onward === undefined ? [] : [{ trip: who.dropoff.tripId, by: onward.trip.id, to }],
    ),
  };
  return { kind: "run.rescued", concerns: ofShift(shift), ...happened, details } as const;
}
