import { useState } from "react";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, useWrite } from "../../api/index.ts";
import { useForWhom } from "../../request/askedFor.ts";
import { type ConfirmedTrip, useOffers } from "../../request/offers/useOffers.ts";
import { isClash } from "../../request/ownTrips.tsx";
import { requestOf } from "../../request/wish.ts";
import { useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import type { Answers } from "./answers.ts";
import type { AnswersUse } from "./useAnswers.ts";
import { type OutcomeUse, useOutcome } from "./useOutcome.ts";
import { askedDraft } from "./wayHome.ts";

export type Confirmed = NewTripRequestInput["confirmed"];

interface Sending extends OutcomeUse {
  readonly rider: Rider;
  readonly use: AnswersUse;
  readonly trips: readonly RiderTrip[];
}

/** Everything that is sent of the answers: the search for times, the time that is taken, the wish without one. */
export function useSending({ rider, trips, use: { own }, ...input }: Sending) {
  const [meant, setMeant] = useState<Confirmed>();
  const outcome = useOutcome(input);
  const { zone } = useText();
  const forWhom = useForWhom();
  const wishOf = (asked: Answers) => forWhom(requestOf(askedDraft(asked, rider.home), zone));
  const example = trips.find(({ id }) => id === own?.exampleId);
  const done = (asked: ConfirmedTrip) => {
    outcome.done(asked);
    reset();
  };
  const offers = useOffers({ onConfirmed: done, onShown: outcome.shown });
  const { request, takeBack, ask } = useRequest({ example, wishOf, done, put: input.put, outcome });
  const reset = () => {
    outcome.forget();
    offers.leave();
    request.reset();
  };
  const search = (confirmed: Confirmed, tripId = own?.changes ? own.exampleId : undefined) => {
    const wish = own && wishOf(own);
    if (wish === undefined) return;
    const onError = (error: ApiError) =>
      isInTheWay(example, error) && tripId === undefined
        ? search(confirmed, example.id)
        : outcome.refused(error);
    offers.search({ wish: { ...wish, confirmed, soonest: own?.draft.soonest }, tripId, onError });
  };
  const send = (confirmed: Confirmed) => {
    setMeant(confirmed);
    if (own?.draft.whenReady === true) ask(own, confirmed);
    else search(confirmed);
  };
  return {
    ...{ offers, request, meant, send, reset, unsent: outcome.unsent },
    isSending: offers.isSearching || request.isPending || takeBack.isPending,
    error: offers.searchError ?? request.error,
    asked: (trip: RiderTrip) => done({ trip }),
    askAnyway: () => own && ask(own, meant),
  };
}

interface Requesting {
  readonly example: RiderTrip | undefined;
  readonly wishOf: (asked: Answers) => NewTripRequestInput | undefined;
  readonly done: (asked: ConfirmedTrip) => void;
  readonly put: (trip: RiderTrip) => void;
  readonly outcome: ReturnType<typeof useOutcome>;
}

/** The wish as a request; on the way an earlier one is taken back that has no vehicle and is all that stands in the way. */
function useRequest({ example, wishOf, done, put, outcome }: Requesting) {
  const request = useWrite("requestTrip", { onSuccess: done });
  const takeBack = useWrite("cancelTrip", { onSuccess: ({ trip }) => put(trip) });
  const ask = (asked: Answers, confirmed: Confirmed) => {
    const wish = wishOf(asked);
    if (wish === undefined) return;
    const onError = (error: ApiError) =>
      isInTheWay(example, error)
        ? takeBack.mutate(
            { params: { tripId: example.id }, body: bothOf(example, wish) },
            { onSuccess: () => ask(asked, confirmed), onError: outcome.refused },
          )
        : outcome.refused(error);
    request.mutate({ body: { ...wish, confirmed }, idempotencyKey: asked.key }, { onError });
  };
  return { request, takeBack, ask };
}

/** There and back are taken back for there and back, a way alone for a way. */
const bothOf = ({ outing }: RiderTrip, { wayHome }: NewTripRequestInput) =>
  outing === undefined ? {} : { both: wayHome !== undefined };

/** The trip after whose example this one is asked for, if it has no vehicle: then this one is meant in its place. */
const isInTheWay = (example: RiderTrip | undefined, error: ApiError): example is RiderTrip =>
  example !== undefined && isUnassigned(example) && isClash(error) && error.values.tripId === example.id;
