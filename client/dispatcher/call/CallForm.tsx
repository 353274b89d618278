import { type FormEvent, useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import type { NewTripRequestInput } from "../../../shared/schemas/trips.ts";
import { type ApiError, useWrite } from "../../api/index.ts";
import { OfferChoice } from "../../request/offers/OfferChoice.tsx";
import { useOffers } from "../../request/offers/useOffers.ts";
import { ChainQuestion, isChainQuestion, isClash, OtherTrip } from "../../request/ownTrips.tsx";
import { useUnlikeDays } from "../../request/serviceDays.ts";
import { type DraftField, fieldOfRefusal, isSamePlace } from "../../request/wish.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";
import { Needs, Places, When } from "./CallFields.tsx";
import { type CallDraft, callerRequest } from "./callDraft.ts";
import { checkTimes } from "./callTimes.ts";
import type { KeptCall } from "./drafts.ts";
import { isOfWayBack, WayBack } from "./WayBack.tsx";

interface CallFormProps {
  readonly region: RegionInfo;
  readonly call: KeptCall;
  /** The trip that shall be otherwise; left out: a new one. */
  readonly changes?: string;
  readonly now: number;
  readonly onChange: (draft: CallDraft) => void;
  readonly onClose: () => void;
  readonly onBooked: (tripId: string) => void;
}

type Meant = NewTripRequestInput["confirmed"];
const quotaCodes: ReadonlySet<string> = new Set(["rider.quotaUsed", "rider.quotaHoursUsed"]);

/** What is refused stands where it is about. */
const shownInForm = () => undefined;

export function CallForm({ region, call, changes, now, onChange, onClose, onBooked }: CallFormProps) {
  const errorText = useErrorText();
  const { draft, key } = call;
  const unlike = useUnlikeDays(region);
  const [tried, setTried] = useState(false);
  const { offers, book, error, reset } = useBooking(onBooked, changes !== undefined);
  const refused = error === null || isClash(error) ? undefined : fieldOfRefusal(error);
  const change = (part: Partial<CallDraft>) => {
    reset();
    onChange({ ...draft, ...part });
  };
  const wish = callerRequest(draft, region.timeZone);
  const [confirmed, setConfirmed] = useState<Meant>();
  const send = (meant?: Meant) => {
    setConfirmed(meant);
    // Nobody knows yet when they will be ready: there is no time to choose.
    if (wish?.whenReady) return book.mutate({ body: { ...wish, confirmed: meant }, idempotencyKey: key });
    if (wish !== undefined)
      offers.search({
        ...{ tripId: changes, onError: shownInForm },
        wish: { ...wish, confirmed: meant, soonest: draft.soonest },
      });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isTimeWrong = !draft.soonest && checkTimes({ now, region, unlike })(draft.time) !== undefined;
    if (!isTimeWrong && !isSamePlace(draft)) send();
  };
  const refusalAt = (field: DraftField) => (refused === field ? errorText(error) : undefined);
  if (offers.shown !== undefined && wish !== undefined)
    return (
      <Times
        {...{ offers, book, reset, isChange: changes !== undefined }}
        isSoonest={draft.soonest === true}
        ask={{ ...wish, confirmed }}
        idempotencyKey={key}
      />
    );
  return (
    <form className="stack" onSubmit={submit}>
      <Places {...{ region, draft, tried, change, refusalAt }} />
      <When {...{ region, draft, now, change, refusalAt }} isChange={changes !== undefined} />
      {changes === undefined && <WayBack {...{ region, draft, now, change, error }} />}
      <Needs {...{ region, draft, change, refusalAt }} />
      {error !== null && isChainQuestion(error) && wish !== undefined ? (
        <ChainQuestion
          {...{ wish, error, isSending: offers.isSearching }}
          soonest={draft.soonest}
          onConfirm={() => send(["chain"])}
          onChange={reset}
        />
      ) : (
        refused === undefined &&
        !isOfWayBack(error) && <Refusal error={error} onMeant={() => send(["chain", "quota"])} />
      )}
      <Foot isSearching={offers.isSearching || book.isPending} onClose={onClose} />
    </form>
  );
}

function Foot({ isSearching, onClose }: { isSearching: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <div className="dialog__actions">
      <Button onPress={onClose}>{t("common.cancel")}</Button>
      <Button look="primary" type="submit" isDisabled={isSearching}>
        {t(isSearching ? "offers.searching" : "offers.search")}
      </Button>
    </div>
  );
}

interface TimesProps extends Omit<ReturnType<typeof useBooking>, "error"> {
  readonly ask: NewTripRequestInput;
  readonly idempotencyKey: string;
  readonly isSoonest: boolean;
  readonly isChange: boolean;
}

/** What the caller is told, each by its number. */
function Times({ offers, book, reset, ask, idempotencyKey, isSoonest, isChange }: TimesProps) {
  if (offers.shown === undefined) return null;
  return (
    <OfferChoice
      {...{ isSoonest, isChange, answer: offers.shown, byKeys: true }}
      isTaking={offers.isTaking || book.isPending}
      error={offers.takeError ?? book.error}
      onTake={offers.take}
      onAskAnyway={() => book.mutate({ body: ask, idempotencyKey })}
      onBack={reset}
    />
  );
}

/** A time that is promised while the caller listens, or the wish as it is where there is none. */
function useBooking(onBooked: (tripId: string) => void, isChange: boolean) {
  const { t } = useText();
  const say = useSay();
  const offers = useOffers({
    onConfirmed: ({ trip }) => {
      say(t(isChange ? "dispatcher.change.done" : "dispatcher.call.promised"));
      onBooked(trip.id);
    },
  });
  const book = useWrite("requestTrip", {
    onSuccess: ({ trip }) => {
      say(t("dispatcher.call.booked"));
      onBooked(trip.id);
    },
  });
  const reset = () => {
    book.reset();
    offers.leave();
  };
  const isChoosing = offers.shown !== undefined;
  return { offers, book, error: offers.searchError ?? (isChoosing ? null : book.error), reset };
}

/** `onMeant`: it is taken although a contract is for fewer trips. */
function Refusal({ error, onMeant }: { error: ApiError | null; onMeant: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Callout tone="bad" urgent>
      <p>{errorText(error)}</p>
      <OtherTrip error={error} />
      {quotaCodes.has(error.code) && <Button onPress={onMeant}>{t("dispatcher.call.overQuota")}</Button>}
    </Callout>
  );
}
