import { type FormEvent, useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { type ApiError, useWrite } from "../../api/index.ts";
import { ChainQuestion, isChainQuestion, isClash, OtherTrip } from "../../request/ownTrips.tsx";
import { useUnlikeDays } from "../../request/serviceDays.ts";
import { type DraftField, fieldOfRefusal, isSamePlace } from "../../request/wish.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";
import { Needs, Places, When } from "./CallFields.tsx";
import { type CallDraft, callerRequest } from "./callDraft.ts";
import { checkTimes } from "./callTimes.ts";
import type { KeptCall } from "./drafts.ts";

interface CallFormProps {
  readonly region: RegionInfo;
  readonly call: KeptCall;
  readonly now: number;
  readonly onChange: (draft: CallDraft) => void;
  readonly onClose: () => void;
  readonly onBooked: (tripId: string) => void;
}

export function CallForm({ region, call, now, onChange, onClose, onBooked }: CallFormProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const { draft, key } = call;
  const unlike = useUnlikeDays(region);
  const [tried, setTried] = useState(false);
  const book = useWrite("requestTrip", {
    onSuccess: ({ trip }) => {
      say(t("dispatcher.call.booked"));
      onBooked(trip.id);
    },
  });
  const refused = book.error === null || isClash(book.error) ? undefined : fieldOfRefusal(book.error);
  const change = (part: Partial<CallDraft>) => {
    book.reset();
    onChange({ ...draft, ...part });
  };
  const wish = callerRequest(draft, region.timeZone);
  const send = (confirmed?: ["chain"]) => {
    if (wish !== undefined) book.mutate({ body: { ...wish, confirmed }, idempotencyKey: key });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isPossible = checkTimes({ now, region, unlike })(draft.time) === undefined && !isSamePlace(draft);
    if (isPossible) send();
  };
  const refusalAt = (field: DraftField) => (refused === field ? errorText(book.error) : undefined);
  return (
    <form className="stack" onSubmit={submit}>
      <Places {...{ draft, tried, change, refusalAt }} />
      <When {...{ region, draft, now, change, refusalAt }} />
      <Needs {...{ region, draft, change, refusalAt }} />
      {book.error !== null && isChainQuestion(book.error) && wish !== undefined ? (
        <ChainQuestion
          {...{ wish, error: book.error, isSending: book.isPending }}
          onConfirm={() => send(["chain"])}
          onChange={() => book.reset()}
        />
      ) : (
        refused === undefined && <Refusal error={book.error} />
      )}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" isDisabled={book.isPending}>
          {t("dispatcher.call.book")}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ error }: { error: ApiError | null }) {
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Callout tone="bad" urgent>
      <p>{errorText(error)}</p>
      <OtherTrip error={error} />
    </Callout>
  );
}
