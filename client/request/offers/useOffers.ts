import { useState } from "react";
import type { Offer, Offers } from "../../../shared/schemas/offers.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, newIdempotencyKey, useWrite } from "../../api/index.ts";

/** As it is written down; `soonest`: as soon as possible instead of at its time. */
export interface OfferWish extends NewTripRequestInput {
  readonly soonest?: boolean | undefined;
}
interface Search {
  readonly wish: OfferWish;
  /** The trip that shall be otherwise; left out: a new one. */
  readonly tripId?: string | undefined;
  readonly onError: (error: ApiError) => void;
}

/** Times for a wish, and the one that is taken. What comes too late brings other times with its answer. */
export function useOffers({ onConfirmed }: { readonly onConfirmed: (trip: RiderTrip) => void }) {
  const [shown, show] = useState<Offers>();
  const asking = useWrite("askOffers", { onSuccess: show });
  const changing = useWrite("askChanges", { onSuccess: show });
  const confirming = useWrite("confirmOffer", { onSuccess: ({ trip }) => onConfirmed(trip) });
  const taking = useWrite("confirmFirstAlone", { onSuccess: ({ trip }) => onConfirmed(trip) });
  const search = ({ wish, tripId, onError }: Search) => {
    confirming.reset();
    taking.reset();
    const { soonest, riderId, ...parts } = wish;
    const when = soonest === true ? { kind: "earliest" as const } : wish.when;
    if (tripId === undefined)
      return asking.mutate(
        { body: { ...parts, ...(riderId !== undefined && { riderId }), when } },
        { onError },
      );
    // A note that was taken away is no note left out.
    const body = { ...parts, when, note: parts.note ?? "" };
    return changing.mutate({ params: { tripId }, body }, { onError });
  };
  // One way of an outing alone is read on its button.
  const take = ({ id, firstAlone }: Offer) =>
    (firstAlone ? taking : confirming).mutate(
      { params: { offerId: id }, idempotencyKey: newIdempotencyKey() },
      { onError: ({ instead }) => instead && show(instead) },
    );
  return {
    shown,
    search,
    take,
    /** Back to the wish. */
    leave: () => {
      show(undefined);
      asking.reset();
      changing.reset();
      confirming.reset();
      taking.reset();
    },
    isSearching: asking.isPending || changing.isPending,
    searchError: asking.error ?? changing.error,
    isTaking: confirming.isPending || taking.isPending,
    takeError: confirming.error ?? taking.error,
  };
}
