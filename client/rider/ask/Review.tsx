import type { ReactNode } from "react";
import type { ApiError } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { Button, Notice, PlaceLabel, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { type Draft, draftInstant } from "./draft.ts";

export interface ReviewProps {
  readonly draft: Draft;
  readonly send: () => void;
  readonly isSending: boolean;
  readonly error: ApiError | null;
  readonly onChange: () => void;
}

/** Everything once more before it counts. */
export function Review({ draft, send, isSending, error, onChange }: ReviewProps) {
  const { t, formats, zone } = useText();
  const errorText = useErrorText();
  const time = formats.time(draftInstant(draft, zone));
  const when = t(draft.kind === "leaveAt" ? "ask.leaveAtTime" : "ask.arriveByTime", {
    day: formats.relativeDay(draft.time.day, currentServiceNow()),
    time,
  });
  const facts: [string, ReactNode][] = [
    [t("ask.from"), <EndWithNote key="from" end={draft.pickup} />],
    [t("ask.to"), <EndWithNote key="to" end={draft.dropoff} />],
    [t("ask.time"), when],
    [t("ask.aid"), t(`aid.${draft.aid}`)],
    [t("ask.companions"), t("ask.companionsCount", { count: draft.companions })],
    [t("ask.assistance"), t(`assistance.${draft.assistance}`)],
    [t("ask.purpose"), t(`purpose.${draft.purpose}`)],
  ];
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
      </div>
      {error !== null && (
        <Notice tone="bad" urgent>
          <p>{errorText(error)}</p>
        </Notice>
      )}
      <Button look="primary" large wide onPress={send} isDisabled={isSending}>
        {isSending ? t("ask.sending") : t("ask.send")}
      </Button>
      <Button wide onPress={onChange} isDisabled={isSending}>
        {t("common.change")}
      </Button>
    </div>
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
