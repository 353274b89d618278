import { useState } from "react";
import { type DriverPhrase, driverPhrases } from "../../../shared/lifeCycle/talk.ts";
import type { DriverMessageView } from "../../../shared/schemas/talk.ts";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/fields/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { useSettled } from "../useSettled.ts";

interface RunTalkProps {
  readonly shiftId: string;
  /** About whom of the run it is. */
  readonly tripId?: string;
}

/** What was said to the driver of a run, how far it has come and what they answered; and something more to say. */
export function RunTalk({ shiftId, tripId }: RunTalkProps) {
  const { t } = useText();
  const [isWriting, write] = useState(false);
  const { data, refetch } = useRead("listDriverMessages", { params: { shiftId } });
  useLiveEvent(live, "board:changed", ({ data: { runs } }) => {
    if (runs.some((run) => run.shiftId === shiftId)) void refetch();
  });
  const messages = data?.messages ?? [];
  return (
    <section className="stack stack--tight" aria-label={t("dispatcher.talk.title")}>
      <div className="row">
        <Button icon="note" onPress={() => write(true)}>
          {t("dispatcher.talk.open")}
        </Button>
      </div>
      {messages.length > 0 && (
        <ul className="stack stack--tight">
          {messages.map((message) => (
            <Sent key={message.id} message={message} />
          ))}
        </ul>
      )}
      {isWriting && <Writing {...{ shiftId, ...(tripId && { tripId }) }} onClose={() => write(false)} />}
    </section>
  );
}

function Sent({ message }: { message: DriverMessageView }) {
  const { t, formats } = useText();
  const { phrase, text, sentAt, deliveredAt, readAt, answer } = message;
  const states = [
    t("dispatcher.talk.state.sent", { time: formats.time(sentAt) }),
    ...(deliveredAt === undefined
      ? []
      : [t("dispatcher.talk.state.delivered", { time: formats.time(deliveredAt) })]),
    ...(readAt === undefined ? [] : [t("dispatcher.talk.state.read", { time: formats.time(readAt) })]),
    ...(answer === undefined
      ? []
      : [t("dispatcher.talk.state.answer", { answer: t(`talk.answer.${answer}`) })]),
  ];
  return (
    <li>
      <p>{phrase === undefined ? (text ?? t("driver.talk.gone")) : t(`talk.phrase.${phrase}`)}</p>
      <p className="soft numbers">{states.join(" · ")}</p>
    </li>
  );
}

type Said = DriverPhrase | "own";

function Writing({ shiftId, tripId, onClose }: RunTalkProps & { onClose: () => void }) {
  const { t } = useText();
  const say = useSay();
  const [messageId] = useState(newIdempotencyKey);
  const [said, choose] = useState<Said>("callOffice");
  const [words, setWords] = useNote(`talk ${shiftId}`);
  const settled = useSettled(queryKey("listDriverMessages", { params: { shiftId } }));
  const write = useWrite("sendDriverMessage", {
    onSuccess: () => {
      if (said === "own") setWords("");
      say(t("dispatcher.talk.sentOff"));
      onClose();
    },
  });
  const text = words.trim();
  const what = said === "own" ? { text } : { phrase: said };
  const choices = [
    ...driverPhrases.map((value) => ({ value: value as Said, label: t(`talk.phrase.${value}`) })),
    { value: "own" as Said, label: t("dispatcher.talk.own") },
  ];
  return (
    <ConfirmDialog
      isOpen
      title={t("dispatcher.talk.open")}
      confirmLabel={t("dispatcher.talk.send")}
      onConfirm={() =>
        write.mutate(
          { params: { shiftId }, body: { messageId, ...what, ...(tripId && { tripId }) } },
          settled,
        )
      }
      isPending={write.isPending || (said === "own" && text === "")}
      onClose={onClose}
    >
      <p className="soft">{t("dispatcher.talk.about")}</p>
      <ChoiceField label={t("dispatcher.talk.phrase")} choices={choices} value={said} onChange={choose} />
      {said === "own" && (
        <TextField
          label={t("dispatcher.talk.words")}
          lines={3}
          maxLength={500}
          value={words}
          onChange={setWords}
          isRequired
        />
      )}
    </ConfirmDialog>
  );
}
