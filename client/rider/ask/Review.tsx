import type { ReactNode } from "react";
import type { NewTripRequestInput } from "../../../shared/schemas/trips.ts";
import type { ApiError } from "../../api/index.ts";
import { needTexts } from "../../request/needTexts.ts";
import { ChainQuestion, isChainQuestion, useWhenText } from "../../request/ownTrips.tsx";
import type { Draft } from "../../request/wish.ts";
import {
  ApproximateMark,
  Button,
  Callout,
  PlaceLabel,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";

export interface ReviewProps {
  readonly draft: Draft;
  readonly wish: NewTripRequestInput;
  /** `confirmed`: what was asked back is meant so. */
  readonly send: (confirmed: NewTripRequestInput["confirmed"]) => void;
  readonly isSending: boolean;
  readonly error: ApiError | null;
  readonly onChange: () => void;
}

/** Everything once more before it counts. */
export function Review({ draft, wish, send, isSending, error, onChange }: ReviewProps) {
  const { t } = useText();
  const whenText = useWhenText();
  const facts: [string, ReactNode][] = [
    [t("ask.from"), <EndWithNote key="from" end={draft.pickup} />],
    [t("ask.to"), <EndWithNote key="to" end={draft.dropoff} />],
    [t("ask.time"), draft.soonest === true ? t("offers.asSoon") : whenText(wish.when)],
    [t("ask.aid"), t(`aid.${draft.aid}`)],
    [t("ask.companions"), t("ask.companionsCount", { count: draft.companions })],
    [t("ask.assistance"), t(`assistance.${draft.assistance}`)],
    [t("ask.purpose"), t(`purpose.${draft.purpose}`)],
  ];
  const needs = needTexts(wish.needs ?? {}, t);
  if (needs.length > 0) facts.push([t("ask.moreNeeds"), needs.join(" · ")]);
  if (draft.note.trim() !== "") facts.push([t("ask.note"), draft.note.trim()]);
  return (
    <div className="stack">
      <ViewTitle>{t("ask.checkTitle")}</ViewTitle>
      <div className="card">
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <ApproximateMark place={draft.pickup.place} reader="rider" />
        <ApproximateMark place={draft.dropoff.place} reader="rider" />
      </div>
      {error !== null && isChainQuestion(error) ? (
        <ChainQuestion
          {...{ error, wish, isSending, onChange }}
          soonest={draft.soonest}
          onConfirm={() => send(["chain"])}
        />
      ) : (
        <SendOrChange {...{ send, isSending, error, onChange }} />
      )}
    </div>
  );
}

function SendOrChange({ send, isSending, error, onChange }: Omit<ReviewProps, "draft" | "wish">) {
  const { t } = useText();
  const errorText = useErrorText();
  return (
    <>
      {error !== null && (
        <Callout tone="bad" urgent>
          <p>{errorText(error)}</p>
        </Callout>
      )}
      <Button look="primary" large wide onPress={() => send(undefined)} isDisabled={isSending}>
        {isSending ? t("offers.searching") : t("offers.search")}
      </Button>
      <Button wide onPress={onChange} isDisabled={isSending}>
        {t("common.change")}
      </Button>
    </>
  );
}

function EndWithNote({ end: { text, note } }: { end: Draft["pickup"] }) {
  return (
    <>
      <PlaceLabel>{text}</PlaceLabel>
      {note.trim() !== "" && ` (${note.trim()})`}
    </>
  );
}
