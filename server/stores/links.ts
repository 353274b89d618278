import type { StaffId, TripId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { TripLink } from "../domain/trips/links.ts";

/** Trips that are accepted or refused together. */
export interface LinkStore {
  put(link: TripLink): Promise<void>;
  find(id: string): Promise<(TripLink & { hasEnded: boolean }) | undefined>;
  /** False when it had ended already. */
  end(id: string, at: Instant): Promise<boolean>;
  listOfDay(day: ServiceDay): Promise<TripLink[]>;
  /** Groups from a day on; `ledBy`: only those of this account. */
  listGroups(from: ServiceDay, ledBy?: StaffId): Promise<TripLink[]>;
  listOfTrip(tripId: TripId): Promise<TripLink[]>;
  /** Those of each trip; one without any is missing. */
  listOfTrips(tripIds: readonly TripId[]): Promise<ReadonlyMap<TripId, TripLink[]>>;
}
