import type { Run } from "../../domain/fleet/model.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { DomainEvent } from "../../events/events.ts";
import type { Stores } from "../../stores/index.ts";

export const tripChanged = ({ id, riderId, serviceDay }: TripRequest): DomainEvent => ({
  type: "trip.changed",
  tripId: id,
  riderId,
  serviceDay,
});
export const runChanged = ({ shift }: Pick<Run, "shift">): DomainEvent => ({
  type: "run.changed",
  shiftId: shift.id,
  driverId: shift.driver.id,
  serviceDay: shift.serviceDay,
});
export const announceTrip = (tx: Stores, trip: TripRequest): Promise<void> =>
  tx.outbox.addEvent(tripChanged(trip));
export const announceRun = (tx: Stores, run: Pick<Run, "shift">): Promise<void> =>
  tx.outbox.addEvent(runChanged(run));
