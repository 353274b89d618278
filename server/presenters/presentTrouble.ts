import { isMovable } from "../../shared/lifeCycle/trip.ts";
import type { TroubleView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Actor } from "../domain/people/model.ts";
import type { Run } from "../domain/runs/model.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import { heldPromise } from "../domain/trips/promiseLedger.ts";
import type { Trouble, Waiting } from "../domain/troubles/listTroubles.ts";
import { expectedAt } from "./lateness.ts";
import { presentWindow } from "./parts.ts";
import { presentRunChange } from "./presentRunChange.ts";
import type { Viewing } from "./viewing.ts";

/** A trouble as dispatchers see it: with everybody to call. */
export const presentTrouble = (
  trouble: Trouble,
  viewing: Viewing & { viewer: Pick<Actor, "id"> },
): TroubleView => ({
  id: trouble.id,
  kind: trouble.kind,
  since: toIso(trouble.since),
  ...(trouble.districtId !== undefined && { districtId: trouble.districtId }),
  runs: trouble.runs.map(presentTroubledRun),
  people: [
    ...trouble.waiting.map((stop) => ({
      ...presentWaiting(stop, viewing),
      ...(trouble.sos && { need: { aid: stop.trip.aid, needs: stop.trip.needs ?? {} } }),
    })),
    ...trouble.unplaced.map(presentUnplaced),
  ],
  remedies: trouble.remedies,
  ...(trouble.changes && { changes: trouble.changes.map(presentRunChange) }),
  ...(trouble.broken !== undefined && { broken: trouble.broken }),
  ...(trouble.sos && { sos: presentSos(trouble.sos) }),
  ...(trouble.escalated !== undefined && { escalated: trouble.escalated }),
  ...(trouble.holder && {
    holder: {
      ...{ id: trouble.holder.id, name: trouble.holder.name, since: toIso(trouble.holder.since) },
      isMine: trouble.holder.id === viewing.viewer.id,
    },
  }),
  ...(trouble.work && {
    work: {
      job: trouble.work.job,
      count: trouble.work.count,
      minutes: Math.floor(trouble.work.length / 60),
    },
  }),
});

function presentSos({ id, by, position }: NonNullable<Trouble["sos"]>): TroubleView["sos"] {
  return { id, by, ...(position && { position: { point: position.point, at: toIso(position.at) } }) };
}

const presentTroubledRun = ({ shift, stops, version }: Run): TroubleView["runs"][number] => ({
  ...{ shiftId: shift.id, version },
  plate: shift.vehicle.plate,
  driver: { name: shift.driver.name, phone: shift.driver.phone },
  movable: stops.filter(({ kind, trip }) => kind === "pickup" && isMovable(trip)).length,
});

function presentWaiting(waiting: Waiting, { now }: Viewing): TroubleView["people"][number] {
  const held = heldPromise(waiting.promise);
  const { estimated, status } = waiting;
  return {
    ...presentPerson(waiting),
    ...(held && { promised: presentWindow(held.pickupWindow) }),
    ...(estimated !== undefined &&
      status !== undefined && { expected: toIso(expectedAt({ ...waiting, estimated, status }, now)) }),
    ...(waiting.chance !== undefined && { chance: Math.round(waiting.chance * 100) / 100 }),
  };
}

const presentUnplaced = ({ trip, rider, promise }: TripRecord): TroubleView["people"][number] => ({
  ...presentPerson({ trip, rider }),
  wished: presentWindow(promise.pickupWindow),
});

/** With who speaks for them, and who receives them where they get out. */
function presentPerson({ trip, rider }: Pick<TripRecord, "trip" | "rider">) {
  const receiver = trip.needs?.receiver;
  const receives = receiver?.phone === undefined ? [] : [{ name: receiver.name, phone: receiver.phone }];
  const all = [...receives, ...rider.guardians.map(({ name, phone }) => ({ name, phone }))];
  return {
    ...{ tripId: trip.id, serviceDay: trip.serviceDay, purpose: trip.purpose },
    ...{ name: rider.name, phone: rider.phone },
    contacts: [...new Map(all.map((contact) => [contact.phone, contact])).values()],
  };
}
