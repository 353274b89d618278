import type { DeskHandoverView, HandedOverView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { Actor } from "../domain/people/model.ts";
import type { HandoverPicture, WrittenHandover } from "../services/dispatching/desk/deskUseCases.ts";

/** What was or would be handed over, with the names of today; who is not known any more is left out. */
export function presentHandedOver(picture: HandoverPicture): HandedOverView {
  const { record, trips, runs, phones, staff } = picture;
  const people = new Map(
    trips.map(({ trip, rider }) => [trip.id, { tripId: trip.id, name: rider.name, phone: rider.phone }]),
  );
  const plates = new Map(runs.map(({ shift }) => [shift.id, shift.vehicle.plate]));
  const known = (tripId: (typeof trips)[number]["trip"]["id"]) => people.get(tripId) ?? [];
  return {
    troubles: record.troubles.map(({ kind, since, tripIds, shiftIds, holderId }) => {
      const holder = holderId && staff.get(holderId);
      return {
        ...{ kind, since, people: tripIds.flatMap(known) },
        plates: shiftIds.flatMap((id) => plates.get(id) ?? []),
        ...(holder !== undefined && { holder }),
      };
    }),
    locks: record.locks.map(({ kind, until, tripId, shiftId }) => {
      const person = tripId && people.get(tripId);
      return { ...{ kind, until, plate: plates.get(shiftId) ?? "" }, ...(person && { person }) };
    }),
    calls: record.calls.map(({ callId, at }) => {
      const phone = phones.get(callId);
      return { callId, at, ...(phone !== undefined && { phone }) };
    }),
    toTell: record.toTell.flatMap(({ tripId }) => known(tripId)),
    appeals: record.appeals.flatMap(({ tripId, dueBy }) => {
      const person = people.get(tripId);
      return person === undefined ? [] : [{ ...person, dueBy }];
    }),
  };
}

export function presentDeskHandover(written: WrittenHandover, viewer: Actor): DeskHandoverView {
  const { id, day, at, by, note, read } = written.handover;
  return {
    ...presentHandedOver(written),
    ...{ id, day, at: toIso(at), by: by.name, isMine: by.id === viewer.id },
    ...(note !== undefined && { note }),
    ...(read && { read: { by: read.by.name, at: toIso(read.at) } }),
  };
}
