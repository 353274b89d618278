import type { OfferId } from "../../../../shared/ids/index.ts";
import type { TripOffered } from "../../../domain/trips/offers.ts";
import { hashOf } from "../wishFingerprint.ts";
import type { Searching } from "./askedTrip.ts";

/** An offer on the way to a promise. */
export interface Confirming extends Searching {
  offered: TripOffered;
  /** The Idempotency-Key. */
  key: string;
}

/** What an Idempotency-Key of a confirmation stands for. */
export const hashOfOffer = (offer: OfferId): string => hashOf({ offer });
