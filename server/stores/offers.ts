import type { OfferId, RiderId, TripId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { OfferState, TripOffered } from "../domain/trips/offers.ts";

/** Times shown to people before they confirm one. */
export interface OfferStore {
  add(offers: readonly TripOffered[]): Promise<void>;
  find(id: OfferId): Promise<TripOffered | undefined>;
  /** Whoever else confirms one of the same answer waits until the transaction ends. */
  lockSet(setId: string): Promise<void>;
  /** The trip that another one of the same answer was confirmed as. */
  findConfirmed(setId: string): Promise<TripId | undefined>;
  confirm(id: OfferId, tripId: TripId): Promise<void>;
  /** Those of the answer that are still open hold no longer. */
  close(setId: string, as: Exclude<OfferState, "open" | "confirmed">): Promise<void>;
  /** One to who waits; false: another one of its day is still to be answered. */
  send(offer: TripOffered & { sentAt: Instant }): Promise<boolean>;
  /** Those sent for a trip, the latest first. */
  listSent(tripId: TripId): Promise<TripOffered[]>;
  hasSent(day: ServiceDay): Promise<boolean>;
  /** It has arrived: from now on it runs out. Only the first time. */
  setArrived(id: OfferId, arrivedAt: Instant, expiresAt: Instant): Promise<boolean>;
  /** False: it was not open any more. */
  end(id: OfferId, as: "refused" | "expired"): Promise<boolean>;
  /** The latest first. */
  listOfRider(riderId: RiderId): Promise<(TripOffered & { madeAt: Instant })[]>;
}
