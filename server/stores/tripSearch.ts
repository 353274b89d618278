import type { RiderId, TripId } from "../../shared/ids/index.ts";
import type { TripStatus } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { RiderReach } from "../domain/people/record.ts";
import type { InstantWindow, Place } from "../domain/place.ts";
import type { Page } from "./page.ts";

/** What is known of the trips that somebody looks for; what is left out may be anything. */
export interface TripsWanted {
  /** Name or telephone. */
  who?: string | undefined;
  /** Where they begin or end. */
  place?: string | undefined;
  plate?: string | undefined;
  from?: ServiceDay | undefined;
  until?: ServiceDay | undefined;
  statuses?: readonly TripStatus[] | undefined;
  /** Whose trips may be found. */
  reach: RiderReach;
  today: ServiceDay;
}

/** As much of a trip as tells it from others. */
export interface FoundTrip {
  id: TripId;
  riderId: RiderId;
  riderName: string;
  serviceDay: ServiceDay;
  status: TripStatus;
  pickup: Pick<Place, "label" | "placeId">;
  dropoff: Pick<Place, "label" | "placeId">;
  requested: { kind: "leaveAt" | "arriveBy"; at: Instant };
  /** As it was promised last. */
  window?: InstantWindow | undefined;
  plate?: string | undefined;
}

/** Trips of any day. */
export interface TripSearchStore {
  /** The latest first. */
  find(wanted: TripsWanted, page: Page): Promise<{ trips: FoundTrip[]; total: number }>;
  /** Makes the search words of places of trips that have none, or older ones. */
  respell(): Promise<void>;
}
