import type { FoundTripView } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import type { FoundTrip } from "../services/dispatching/useCases.ts";
import { presentWindow } from "./parts.ts";

export const presentFoundTrip = (trip: FoundTrip): FoundTripView => ({
  ...{ id: trip.id, serviceDay: trip.serviceDay, status: trip.status, riderName: trip.riderName },
  ...{ from: trip.pickup.label, to: trip.dropoff.label },
  requested: { kind: trip.requested.kind, at: toIso(trip.requested.at) },
  ...(trip.window && { window: presentWindow(trip.window) }),
  ...(trip.plate !== undefined && { plate: trip.plate }),
});
