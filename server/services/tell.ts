import type { Run } from "../domain/fleet/model.ts";
import type { Actor, TripRequest } from "../domain/trips/model.ts";
import type { Stores } from "../stores/index.ts";

export const actorId = (actor: Actor): string => actor.id;

/** Who caused a story line. */
export const causeOf = (actor: Actor): "rider" | "driver" | "dispatcher" =>
  actor.role === "admin" ? "dispatcher" : actor.role;

export const tellTripChanged = (tx: Stores, trip: TripRequest): Promise<void> =>
  tx.outbox.addEvent({
    type: "trip.changed",
    tripId: trip.id,
    riderId: trip.riderId,
    serviceDay: trip.serviceDay,
  });

export const tellRunChanged = (tx: Stores, { shift }: Pick<Run, "shift">): Promise<void> =>
  tx.outbox.addEvent({
    type: "run.changed",
    shiftId: shift.id,
    driverId: shift.driver.id,
    serviceDay: shift.serviceDay,
  });

export const writeAudit = (
  tx: Stores,
  actor: Actor,
  action: string,
  subject: { kind: "trip" | "rider" | "shift" | "stop" | "clock"; id: string },
): Promise<void> =>
  tx.audit.add({
    role: actor.role,
    actorId: actor.id,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
  });
