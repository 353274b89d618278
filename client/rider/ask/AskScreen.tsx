import { useState } from "react";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { useForWhom } from "../../request/askedFor.ts";
import { OfferChoice } from "../../request/offers/OfferChoice.tsx";
import { useOffers } from "../../request/offers/useOffers.ts";
import { isChainQuestion, isClash } from "../../request/ownTrips.tsx";
import { hourOf, hoursOf, useUnlikeDays } from "../../request/serviceDays.ts";
import { type Draft, fieldOfRefusal, requestOf } from "../../request/wish.ts";
import { currentServiceNow, goTo } from "../../state/index.ts";
import { LaterTexts } from "../../ui/i18n/LaterTexts.tsx";
import { BackLink, useText } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import { AskForm } from "./AskForm.tsx";
import { type DraftWorld, draftLike, firstDraft, settled } from "./draft.ts";
import type { Refusal } from "./fieldErrors.ts";
import { Review } from "./Review.tsx";

export interface AskScreenProps {
  readonly rider: Rider;
  readonly region: RegionInfo;
  /** "As last time": the trip to take over. */
  readonly example: RiderTrip | undefined;
  /** At which time instead, as an instant. */
  readonly at?: string | undefined;
  /** The example itself shall be otherwise. */
  readonly changes?: boolean;
  readonly put: (trip: RiderTrip) => void;
}

/** The draft while it is filled in, with the key under which it will be sent. */
function useDraft({ rider, region, example, at }: Omit<AskScreenProps, "put">) {
  const { zone } = useText();
  const unlike = useUnlikeDays(region);
  const world = (): DraftWorld => ({
    now: currentServiceNow(),
    zone,
    hours: hoursOf(region.serviceHours),
    unlike,
    leadTime: region.sameDayLeadMinutes,
    dayAheadUntil: hourOf(region.dayAheadUntil),
  });
  const [draft, setDraft] = useState<Draft>(() =>
    example === undefined ? firstDraft(rider.aid, world()) : draftLike(example, world(), at),
  );
  // One key for one content: trying again is harmless, a changed wish is a new one.
  const [key, setKey] = useState(newIdempotencyKey);
  const [isTimeChosen, setTimeChosen] = useState(example !== undefined);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setTimeChosen(isTimeChosen || part.time !== undefined);
    setKey(newIdempotencyKey());
  };
  const settle = () => {
    const next = settled(draft, { isTimeChosen, world: world() });
    setDraft(next);
    return next;
  };
  return { draft, key, world, change, settle };
}

/** Ask for a trip, or change one: fill in, look at all of it, choose a time. What becomes of it is on the trip's own view. */
export function AskScreen(props: AskScreenProps) {
  return (
    <LaterTexts section="asking">
      <Asking {...props} />
    </LaterTexts>
  );
}

function Asking({ put, ...start }: AskScreenProps) {
  const { zone } = useText();
  const { rider, region, example, changes = false } = start;
  const forWhom = useForWhom();
  const { draft, key, world, change, settle } = useDraft(start);
  const [isReviewing, setReviewing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const edit = (part: Partial<Draft>) => {
    change(part);
    setRefusal(undefined);
  };
  const done = (trip: RiderTrip) => {
    put(trip);
    goTo(`/trips/${trip.id}`);
  };
  const wish = forWhom(requestOf(draft, zone));
  const onRefused = (error: ApiError) => {
    setRefusal({ error, field: fieldOfRefusal(error) });
    setReviewing(false);
  };
  const times = { ...{ wish, draft, example, changes }, onRefused, onConfirmed: done };
  const { offers, confirmed, search } = useTimes(times);
  const { ask, send } = useSend({ ...{ wish, key, example, done, put, onRefused } });
  const back = () => {
    offers.leave();
    ask.reset();
    setReviewing(false);
  };
  const review = () => {
    offers.leave(); // what was refused before was another wish
    setReviewing(true);
  };
  return (
    <div className="stack">
      <BackLink href={changes && example !== undefined ? `#/trips/${example.id}` : "#/"} />
      {isReviewing && offers.shown !== undefined ? (
        <OfferChoice
          answer={offers.shown}
          isChange={changes}
          isSoonest={draft.soonest === true}
          isTaking={offers.isTaking || ask.isPending}
          error={offers.takeError ?? ask.error}
          onTake={offers.take}
          onAskAnyway={() => send(confirmed)}
          onBack={back}
        />
      ) : isReviewing && wish !== undefined ? (
        <Review
          {...{ draft, wish }}
          send={search}
          isSending={offers.isSearching}
          error={offers.searchError}
          onChange={() => setReviewing(false)}
        />
      ) : (
        <AskForm {...{ draft, edit, rider, region, refusal, world, settle, changes }} onReview={review} />
      )}
    </div>
  );
}

interface Times extends Pick<AskScreenProps, "example"> {
  readonly wish: NewTripRequestInput | undefined;
  readonly draft: Draft;
  readonly changes: boolean;
  readonly onRefused: (error: ApiError) => void;
  readonly onConfirmed: (trip: RiderTrip) => void;
}

/** Times for the wish; for an earlier request that found no vehicle and is all that stands in the way, by changing that. */
function useTimes({ wish, draft, example, changes, onRefused, onConfirmed }: Times) {
  const offers = useOffers({ onConfirmed });
  const [confirmed, setConfirmed] = useState<NewTripRequestInput["confirmed"]>();
  const search = (meant: NewTripRequestInput["confirmed"], tripId = changes ? example?.id : undefined) => {
    if (wish === undefined) return;
    setConfirmed(meant);
    const onError = (error: ApiError) => {
      if (isInTheWay(example, error)) search(meant, example.id);
      else if (!error.isTransient && !isChainQuestion(error)) onRefused(error); // else stay: the same may be asked again
    };
    offers.search({ wish: { ...wish, confirmed: meant, soonest: draft.soonest }, tripId, onError });
  };
  return { offers, confirmed, search };
}

interface Sending extends Pick<AskScreenProps, "example" | "put"> {
  readonly wish: NewTripRequestInput | undefined;
  readonly key: string;
  readonly done: (trip: RiderTrip) => void;
  readonly onRefused: (error: ApiError) => void;
}

/** The wish as a request, where no time was found; on the way an earlier one is taken back that has no vehicle and is all that stands in the way. */
function useSend({ wish, key, example, done, put, onRefused }: Sending) {
  const ask = useWrite("requestTrip", { onSuccess: ({ trip }) => done(trip) });
  const takeBack = useWrite("cancelTrip", { onSuccess: ({ trip }) => put(trip) });
  const send = (confirmed: NewTripRequestInput["confirmed"]) => {
    if (wish === undefined) return;
    const onError = (error: ApiError) => {
      if (isInTheWay(example, error))
        return takeBack.mutate(
          { params: { tripId: example.id }, body: {} },
          { onSuccess: () => send(confirmed), onError: onRefused },
        );
      if (!error.isTransient) onRefused(error); // else stay: the same may be sent again
    };
    ask.mutate({ body: { ...wish, confirmed }, idempotencyKey: key }, { onError });
  };
  return { ask, send };
}

/** The trip after whose example this one is asked for, if it has no vehicle: then this one is meant in its place. */
const isInTheWay = (example: RiderTrip | undefined, error: ApiError): example is RiderTrip =>
  example !== undefined && isUnassigned(example) && isClash(error) && error.values.tripId === example.id;
