import { isMovable } from "../../shared/lifeCycle/trip.ts";
import type { TroubleView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Run } from "../domain/runs/model.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { heldPromise } from "../domain/trips/promiseLedger.ts";
import type { Trouble, Waiting } from "../domain/troubles/listTroubles.ts";
import { expectedAt } from "./lateness.ts";
import { presentWindow } from "./parts.ts";
import { presentRunChange } from "./presentRunChange.ts";
import type { Viewing } from "./viewing.ts";

/** A trouble as dispatchers see it: with everybody to call. */
export const presentTrouble = (trouble: Trouble, viewing: Viewing): TroubleView => ({
  id: trouble.id,
  kind: trouble.kind,
  since: toIso(trouble.since),
  ...(trouble.districtId !== undefined && { districtId: trouble.districtId }),
  runs: trouble.runs.map(presentTroubledRun),
  people: [
    ...trouble.waiting.map((stop) => presentWaiting(stop, viewing)),
    ...trouble.unplaced.map(presentUnplaced),
  ],
  remedies: trouble.remedies,
  ...(trouble.changes && { changes: trouble.changes.map(presentRunChange) }),
  ...(trouble.broken !== undefined && { broken: trouble.broken }),
  ...(trouble.work && {
    work: {
      job: trouble.work.job,
      count: trouble.work.count,
      minutes: Math.floor(trouble.work.length / 60),
    },
  }),
});

const presentTroubledRun = ({ shift, stops }: Run): TroubleView["runs"][number] => ({
  shiftId: shift.id,
  plate: shift.vehicle.plate,
  driver: { name: shift.driver.name, phone: shift.driver.phone },
  movable: stops.filter(({ kind, trip }) => kind === "pickup" && isMovable(trip)).length,
});

function presentWaiting(waiting: Waiting, { now }: Viewing): TroubleView["people"][number] {
  const held = heldPromise(waiting.promise);
  const { estimated, status } = waiting;
  return {
    tripId: waiting.tripId,
    name: waiting.rider.name,
    phone: waiting.rider.phone,
    purpose: waiting.trip.purpose,
    ...(held && { promised: presentWindow(held.pickupWindow) }),
    ...(estimated !== undefined &&
      status !== undefined && { expected: toIso(expectedAt({ ...waiting, estimated, status }, now)) }),
  };
}

const presentUnplaced = ({ trip, rider, promise }: TripRecord): TroubleView["people"][number] => ({
  tripId: trip.id,
  name: rider.name,
  phone: rider.phone,
  purpose: trip.purpose,
  wished: presentWindow(promise.pickupWindow),
});
