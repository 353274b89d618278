import { useState } from "react";
import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { isChainQuestion, isClash } from "../../request/ownTrips.tsx";
import { hourOf, hoursOf, useUnlikeDays } from "../../request/serviceDays.ts";
import { type Draft, fieldOfRefusal, requestOf } from "../../request/wish.ts";
import { currentServiceNow, goTo } from "../../state/index.ts";
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

/** Ask for a trip: fill in, look at all of it, send. The outcome is on the trip's own view. */
export function AskScreen({ put, ...start }: AskScreenProps) {
  const { zone } = useText();
  const { rider, region } = start;
  const { draft, key, world, change, settle } = useDraft(start);
  const [isReviewing, setReviewing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const edit = (part: Partial<Draft>) => {
    change(part);
    setRefusal(undefined);
  };

  const wish = requestOf(draft, zone);
  const { ask, send } = useSend({
    ...{ wish, key, example: start.example, put },
    onRefused: (error) => {
      setRefusal({ error, field: fieldOfRefusal(error) });
      setReviewing(false);
    },
  });

  const review = () => {
    ask.reset(); // what was refused before was another wish
    setReviewing(true);
  };

  return (
    <div className="stack">
      <BackLink href="#/" />
      {isReviewing && wish !== undefined ? (
        <Review
          {...{ draft, wish, send }}
          isSending={ask.isPending}
          error={ask.error}
          onChange={() => setReviewing(false)}
        />
      ) : (
        <AskForm {...{ draft, edit, rider, region, refusal, world, settle }} onReview={review} />
      )}
    </div>
  );
}

interface Sending extends Pick<AskScreenProps, "example" | "put"> {
  readonly wish: NewTripRequestInput | undefined;
  readonly key: string;
  readonly onRefused: (error: ApiError) => void;
}

/** Sends the wish; on the way an earlier request is taken back that found no vehicle and is all that stands in the way. */
function useSend({ wish, key, example, put, onRefused }: Sending) {
  const ask = useWrite("requestTrip", {
    onSuccess: ({ trip }) => {
      put(trip);
      goTo(`/trips/${trip.id}`);
    },
  });
  const takeBack = useWrite("cancelTrip", { onSuccess: ({ trip }) => put(trip) });
  const send = (confirmed: NewTripRequestInput["confirmed"]) => {
    if (wish === undefined) return;
    const onError = (error: ApiError) => {
      if (isInTheWay(example, error))
        return takeBack.mutate(
          { params: { tripId: example.id }, body: {} },
          { onSuccess: () => send(confirmed), onError: onRefused },
        );
      if (!error.isTransient && !isChainQuestion(error)) onRefused(error); // else stay: the same may be sent again
    };
    ask.mutate({ body: { ...wish, confirmed }, idempotencyKey: key }, { onError });
  };
  return { ask, send };
}

/** The trip after whose example this one is asked for, if it has no vehicle: then this one is meant in its place. */
const isInTheWay = (example: RiderTrip | undefined, error: ApiError): example is RiderTrip =>
  example !== undefined && isUnassigned(example) && isClash(error) && error.values.tripId === example.id;
