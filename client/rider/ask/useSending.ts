import { useState } from "react";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, call, useWrite } from "../../api/index.ts";
import { useForWhom } from "../../request/askedFor.ts";
import { useOffers } from "../../request/offers/useOffers.ts";
import { isClash } from "../../request/ownTrips.tsx";
import { type Draft, requestOf, wallOf } from "../../request/wish.ts";
import { useText } from "../../ui/index.ts";
import type { Answers } from "./answers.ts";
import { type OutcomeUse, useOutcome } from "./useOutcome.ts";

export type Confirmed = NewTripRequestInput["confirmed"];

interface Sending extends OutcomeUse {
  readonly trips: readonly RiderTrip[];
}

/** Everything that is sent of the answers: the search for times, the time that is taken, the wish without one. */
export function useSending({ trips, ...input }: Sending) {
  const { own } = input.use;
  const [meant, setMeant] = useState<Confirmed>();
  const outcome = useOutcome(input);
  const { zone } = useText();
  const forWhom = useForWhom();
  const wishOf = (draft: Draft) => forWhom(requestOf(draft, zone));
  const example = trips.find(({ id }) => id === own?.exampleId);
  const done = (trip: RiderTrip) => {
    outcome.done(trip);
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
    const wish = own && wishOf(own.draft);
    if (wish === undefined) return;
    const onError = (error: ApiError) =>
      isInTheWay(example, error) && tripId === undefined
        ? search(confirmed, example.id)
        : outcome.refused(error);
    offers.search({ wish: { ...wish, confirmed, soonest: own?.draft.soonest }, tripId, onError });
  };
  const send = (confirmed: Confirmed) => {
    setMeant(confirmed);
    if (own?.draft.whenReady === true) void ofNow(own, zone).then((sent) => ask(sent, confirmed));
    else search(confirmed);
  };
  return {
    ...{ offers, request, meant, send, reset, unsent: outcome.unsent },
    isSending: offers.isSearching || request.isPending || takeBack.isPending,
    error: offers.searchError ?? request.error,
    askAnyway: () => own && ask(own, meant),
  };
}

interface Requesting {
  readonly example: RiderTrip | undefined;
  readonly wishOf: (draft: Draft) => NewTripRequestInput | undefined;
  readonly done: (trip: RiderTrip) => void;
  readonly put: (trip: RiderTrip) => void;
  readonly outcome: ReturnType<typeof useOutcome>;
}

/** The wish as a request; on the way an earlier one is taken back that has no vehicle and is all that stands in the way. */
function useRequest({ example, wishOf, done, put, outcome }: Requesting) {
  const request = useWrite("requestTrip", { onSuccess: ({ trip }) => done(trip) });
  const takeBack = useWrite("cancelTrip", { onSuccess: ({ trip }) => put(trip) });
  const ask = (sent: Pick<Answers, "draft" | "key">, confirmed: Confirmed) => {
    const wish = wishOf(sent.draft);
    if (wish === undefined) return;
    const onError = (error: ApiError) =>
      isInTheWay(example, error)
        ? takeBack.mutate(
            { params: { tripId: example.id }, body: {} },
            { onSuccess: () => ask(sent, confirmed), onError: outcome.refused },
          )
        : outcome.refused(error);
    request.mutate({ body: { ...wish, confirmed }, idempotencyKey: sent.key }, { onError });
  };
  return { request, takeBack, ask };
}

/** The trip after whose example this one is asked for, if it has no vehicle: then this one is meant in its place. */
const isInTheWay = (example: RiderTrip | undefined, error: ApiError): example is RiderTrip =>
  example !== undefined && isUnassigned(example) && isClash(error) && error.values.tripId === example.id;

/** A way home when ready, with the time at which it is expected after the trip there; as it was begun where that cannot be told. */
async function ofNow({ draft, key, thereId }: Answers, zone: string | undefined) {
  if (thereId === undefined) return { draft, key };
  const forecast = await call("getReturnForecast", { params: { tripId: thereId } }).catch(() => undefined);
  return { draft: forecast === undefined ? draft : { ...draft, time: wallOf(forecast.at, zone) }, key };
}
