import { useState } from "react";
import type { AppealState } from "../../../shared/schemas/appeals.ts";
import type { RiderTrip } from "../../../shared/schemas/trips.ts";
import { type ApiError, useWrite } from "../../api/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";

/** What was put before a person and what they said, and the way to put it there. */
export function AskPerson({ trip }: { trip: RiderTrip }) {
  const { appeal, canAppeal } = trip;
  return (
    <>
      {appeal !== undefined && <Asked appeal={appeal} />}
      {canAppeal !== undefined && <Ask trip={trip} about={canAppeal} />}
    </>
  );
}

function Asked({ appeal: { dueBy, answer } }: { appeal: AppealState }) {
  const { t, formats } = useText();
  return (
    <Callout tone={answer?.outcome === "granted" ? "good" : "info"}>
      <div role="status" className="stack stack--tight">
        {answer === undefined ? (
          <p>{t("appeal.waiting", { time: formats.time(dueBy), day: formats.shortDay(dueBy) })}</p>
        ) : (
          <>
            <p>
              <strong>{t(`appeal.${answer.outcome}`)}</strong>
            </p>
            {answer.note !== undefined && <p>{answer.note}</p>}
          </>
        )}
      </div>
    </Callout>
  );
}

interface AskProps {
  readonly trip: RiderTrip;
  readonly about: NonNullable<RiderTrip["canAppeal"]>;
}

function Ask({ trip, about }: AskProps) {
  const { t, formats } = useText();
  const say = useSay();
  const write = useWrite("makeAppeal", {
    onSuccess: ({ appeal: { dueBy } }) =>
      say(t("appeal.sent", { time: formats.time(dueBy), day: formats.shortDay(dueBy) })),
  });
  return (
    <AskDialog
      label={t(`appeal.ask.${about}`)}
      {...{ isPending: write.isPending, error: write.error }}
      onSend={(asked, onSent) =>
        write.mutate({ params: { tripId: trip.id }, body: asked }, { onSuccess: onSent })
      }
    />
  );
}

export interface AskDialogProps {
  readonly label: string;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly onSend: (asked: { appealId: string; text?: string }, onSent: () => void) => void;
}

/** The button that asks for a person, and the words that go with it. */
export function AskDialog({ label, isPending, error, onSend }: AskDialogProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [words, setWords] = useState("");
  // One for as long as the page is open: sent twice, it is one.
  const [appealId] = useState(() => crypto.randomUUID());
  const text = words.trim();
  return (
    <>
      <Button wide onPress={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        title={t("appeal.title")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("appeal.send")}
        onConfirm={() => onSend({ appealId, ...(text !== "" && { text }) }, () => setAsking(false))}
        isPending={isPending}
      >
        <p>{t("appeal.text")}</p>
        <TextField label={t("appeal.words")} lines={3} maxLength={500} value={words} onChange={setWords} />
        {error !== null && (
          <Callout tone="bad" urgent>
            <p>{errorText(error)}</p>
          </Callout>
        )}
      </ConfirmDialog>
    </>
  );
}
