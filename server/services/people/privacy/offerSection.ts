import type { Instant } from "../../../../shared/time/index.ts";
import type { TripOffered } from "../../../domain/trips/offers.ts";
import { placeInWords, type Word } from "./dataWords.ts";

/** Times that somebody was shown, with when that was. */
export type OfferKept = TripOffered & { madeAt: Instant };

export const offerColumns = ["at", "asked", "pickup", "dropoff", "outcome", "bookedBy"] as const;

/** A row for each, in the order of the columns. */
export const offerRows = (
  offers: readonly OfferKept[],
  { word, time }: { word: Word; time: (at: Instant | undefined) => string | undefined },
) =>
  offers.map(({ madeAt, requested, wish, state, askedBy }) => [
    ...[time(madeAt), time(requested.at), placeInWords(wish.pickup), placeInWords(wish.dropoff)],
    ...[word(`privacy.offer.${state}`), word(`audit.role.${askedBy}`)],
  ]);
