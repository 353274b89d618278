import type { TripId } from "../../../shared/ids/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Sos } from "../../domain/runs/sos.ts";

/** How a rider on the road, aboard or waiting, calls for help at once. */
export interface SosOfTrip {
  /** Throws trip.unknown; sos.notOnTheRoad. While one is open, another call is the same one. */
  callSosOfTrip(actor: Actor, tripId: TripId, sosId: string): Promise<Sos>;
  /** The last of this trip. */
  getSosOfTrip(actor: Actor, tripId: TripId): Promise<Sos | undefined>;
}
