import { useRef, useState } from "react";
import type { Offer, Offers } from "../../../shared/schemas/offers.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, newIdempotencyKey, useWrite } from "../../api/index.ts";

/** As it is written down; `soonest`: as soon as possible instead of at its time. */
export interface OfferWish extends NewTripRequestInput {
  readonly soonest?: boolean | undefined;
}
export interface Search {
  readonly wish: OfferWish;
  /** The trip that shall be otherwise; left out: a new one. */
  readonly tripId?: string | undefined;
  readonly onError: (error: ApiError) => void;
}

/** The trip that was taken, with the other ways of its outing. */
export interface ConfirmedTrip {
  readonly trip: RiderTrip;
  readonly onward?: readonly RiderTrip[] | undefined;
}

interface OffersUse {
  readonly onConfirmed: (confirmed: ConfirmedTrip) => void;
  /** There is an answer to choose from. */
  readonly onShown?: () => void;
}

/** Times for a wish, and the one that is taken. What comes too late brings other times with its answer. */
export function useOffers({ onConfirmed, onShown }: OffersUse) {
  const [shown, show] = useState<Offers>();
  const onSuccess = (answer: Offers) => {
    show(answer);
    onShown?.();
  };
  const asking = useWrite("askOffers", { onSuccess });
  const changing = useWrite("askChanges", { onSuccess });
  const confirming = useConfirming(onConfirmed);
  const search = ({ wish, tripId, onError }: Search) => {
    confirming.reset();
    const body = bodyOf(wish);
    if (tripId === undefined) return asking.mutate({ body }, { onError });
    // A note that was taken away is no note left out; whose trip it is stands.
    const { riderId: _, ...parts } = body;
    return changing.mutate({ params: { tripId }, body: { ...parts, note: wish.note ?? "" } }, { onError });
  };
  const take = (offer: Offer) => confirming.take(offer, show);
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
    },
    isSearching: asking.isPending || changing.isPending,
    searchError: asking.error ?? changing.error,
    isTaking: confirming.isPending,
    takeError: confirming.error,
  };
}

function bodyOf({ soonest, riderId, when, ...parts }: OfferWish) {
  return {
    ...parts,
    ...(riderId !== undefined && { riderId }),
    when: soonest === true ? { kind: "earliest" as const } : when,
  };
}

/** Of an outing the first way alone is taken by a call of its own: its button says what it is. */
function useConfirming(onSuccess: OffersUse["onConfirmed"]) {
  // What did not come through is taken again by the same key: it may have come through all the same.
  const key = useRef({ offerId: "", key: "" });
  const keyOf = (offerId: string) => {
    if (key.current.offerId !== offerId) key.current = { offerId, key: newIdempotencyKey() };
    return key.current.key;
  };
  const whole = useWrite("confirmOffer", { onSuccess });
  const alone = useWrite("confirmFirstAlone", { onSuccess });
  return {
    take: ({ id, firstAlone }: Offer, onInstead: (offers: Offers) => void) =>
      (firstAlone ? alone : whole).mutate(
        { params: { offerId: id }, idempotencyKey: keyOf(id) },
        { onError: ({ instead }) => instead && onInstead(instead) },
      ),
    reset: () => {
      whole.reset();
      alone.reset();
    },
    isPending: whole.isPending || alone.isPending,
    error: whole.error ?? alone.error,
  };
}
