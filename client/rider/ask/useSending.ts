import { useState } from "react";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, call, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { useOffers } from "../../request/offers/useOffers.ts";
import { isChainQuestion, isClash } from "../../request/ownTrips.tsx";
import { type Draft, fieldOfRefusal, requestOf } from "../../request/wish.ts";
import { deviceClock, goTo, replacePath } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import { type Answers, answers, forgetAnswers } from "./answers.ts";
import { wallOf } from "./draft.ts";
import type { Refusal } from "./fieldErrors.ts";
import { changePath, pathOf, questionOf, questionsOf, steps } from "./steps.ts";
import type { AnswersUse } from "./useAnswers.ts";
import { draftHome } from "./wayHome.ts";

export type Confirmed = NewTripRequestInput["confirmed"];

interface Sending {
  readonly rider: Rider;
  readonly trips: readonly RiderTrip[];
  readonly use: AnswersUse;
  readonly put: (trip: RiderTrip) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Everything that is sent of the answers: the search for times, the time that is taken, the wish without one. */
export function useSending({ rider, trips, use, put, onRefused }: Sending) {
  const { zone } = useText();
  const { own, note } = use;
  const example = trips.find(({ id }) => id === own?.exampleId);
  const wishOf = (draft: Draft) => requestOf(draft, zone);
  const [meant, setMeant] = useState<Confirmed>();
  /** What the last try did not come through for. */
  const [unsent, setUnsent] = useState<ApiError>();
  const done = (trip: RiderTrip) => {
    put(trip);
    setUnsent(undefined);
    const next = own && nextOf(trip, { own, rider, zone });
    if (next !== undefined) {
      answers.set(next);
      offers.leave();
      request.reset();
      return replacePath(pathOf("check"));
    }
    goTo(`/trips/${own?.thereId ?? trip.id}`);
    forgetAnswers();
  };
  const onShown = () => {
    note({ isDue: false });
    setUnsent(undefined);
    goTo(pathOf("offers"));
  };
  const offers = useOffers({ onConfirmed: done, onShown });
  const request = useWrite("requestTrip", { onSuccess: ({ trip }) => done(trip) });
  const takeBack = useWrite("cancelTrip", { onSuccess: ({ trip }) => put(trip) });
  const refused = (error: ApiError) => {
    // What never arrived is sent again, the question is answered on the spot.
    note({ isDue: error.isTransient });
    setUnsent(error.isTransient ? error : undefined);
    if (error.isTransient) return;
    if (isChainQuestion(error)) return;
    const field = fieldOfRefusal(error);
    onRefused({ error, field });
    if (field !== undefined) goTo(changePath(questionOf[field]));
  };

  const search = (confirmed: Confirmed, tripId = own?.changes ? own.exampleId : undefined) => {
    const wish = own && wishOf(own.draft);
    if (wish === undefined) return;
    const onError = (error: ApiError) =>
      isInTheWay(example, error) && tripId === undefined ? search(confirmed, example.id) : refused(error);
    offers.search({ wish: { ...wish, confirmed, soonest: own?.draft.soonest }, tripId, onError });
  };
  const ask = (draft: Draft, confirmed: Confirmed) => {
    const wish = wishOf(draft);
    if (wish === undefined || own === undefined) return;
    const onError = (error: ApiError) =>
      isInTheWay(example, error)
        ? takeBack.mutate(
            { params: { tripId: example.id }, body: {} },
            { onSuccess: () => ask(draft, confirmed), onError: refused },
          )
        : refused(error);
    request.mutate({ body: { ...wish, confirmed }, idempotencyKey: own.key }, { onError });
  };
  /** Nobody knows yet when they will be ready: there is no time to choose. */
  const askWhenReady = async ({ draft, thereId }: Answers, confirmed: Confirmed) =>
    ask(thereId === undefined ? draft : { ...draft, ...(await expected(thereId, zone)) }, confirmed);

  return {
    ...{ offers, request, meant, unsent },
    isSending: offers.isSearching || request.isPending || takeBack.isPending,
    error: offers.searchError ?? request.error,
    send: (confirmed: Confirmed) => {
      if (own === undefined) return;
      setMeant(confirmed);
      if (own.draft.whenReady) void askWhenReady(own, confirmed);
      else search(confirmed);
    },
    askAnyway: () => own && ask(own.draft, meant),
    reset: () => {
      setUnsent(undefined);
      offers.leave();
      request.reset();
    },
  };
}

/** The trip after whose example this one is asked for, if it has no vehicle: then this one is meant in its place. */
const isInTheWay = (example: RiderTrip | undefined, error: ApiError): example is RiderTrip =>
  example !== undefined && isUnassigned(example) && isClash(error) && error.values.tripId === example.id;

/** When the way home after this trip is to be expected; as it was begun where that cannot be told. */
async function expected(tripId: string, zone: string | undefined): Promise<Partial<Draft>> {
  const forecast = await call("getReturnForecast", { params: { tripId } }).catch(() => undefined);
  return forecast === undefined ? {} : { time: wallOf(forecast.at, { zone }) };
}

interface Done {
  readonly own: Answers;
  readonly rider: Rider;
  readonly zone: string | undefined;
}

/** The way home, once the way there is asked for; sent at once where that is promised, as it was answered. */
function nextOf(there: RiderTrip, { own, rider, zone }: Done): Answers | undefined {
  if (!questionsOf(own, rider.home).includes("back")) return undefined;
  const draft = draftHome(there, own.draft, zone);
  return (
    draft && {
      ...{ owner: own.owner, draft, key: newIdempotencyKey(), isTimeChosen: true, answered: [...steps] },
      ...{ thereId: there.id, isDue: there.promise !== undefined, written: deviceClock.stamp() },
    }
  );
}
