import type { TripRequest } from "../../domain/trips/model.ts";
import type { Schema } from "./schema.ts";

/** A wish as its row has it; what its rider says of being ready stands apart. */
export const tripRowOf = (trip: TripRequest) => ({
  id: trip.id,
  version: trip.version,
  rider_id: trip.riderId,
  service_day: trip.serviceDay,
  status: trip.status,
  pickup: trip.pickup as Schema["trip_requests"]["pickup"],
  dropoff: trip.dropoff as Schema["trip_requests"]["dropoff"],
  requested_kind: trip.requested.kind,
  requested_time: new Date(trip.requested.at),
  companions: trip.companions,
  aid: trip.aid,
  assistance: trip.assistance,
  needs: trip.needs ?? {},
  purpose: trip.purpose,
  note: trip.note ?? null,
  priority_class: trip.priorityClass,
  requested_at: new Date(trip.requestedAt),
  booked_by: trip.bookedBy,
  reason: trip.reason ?? null,
});
