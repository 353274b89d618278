import { useQueryClient } from "@tanstack/react-query";
import type { Question } from "../../../shared/schemas/driving.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Button, Callout, StatusBadge, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";

/** Both versions of what happened, and the decision between them. */
export function TripQuestion({ question }: { question: Question }) {
  const { t, formats } = useText();
  const { window, apartMeters, earlyMinutes } = question;
  return (
    <section className="stack" aria-label={t("dispatcher.question.title")}>
      <Callout tone="warn">
        <h3>{t("dispatcher.question.title")}</h3>
        <p>{t(`dispatcher.question.contradiction.${question.contradiction}`)}</p>
        {apartMeters !== undefined && (
          <p>{t("dispatcher.question.apart", { distance: formats.distance(apartMeters) })}</p>
        )}
        {earlyMinutes !== undefined && <p>{t("dispatcher.question.early", { count: earlyMinutes })}</p>}
      </Callout>
      <dl className="facts">
        <div>
          <dt>{t("dispatcher.question.record")}</dt>
          <dd>
            <StatusBadge status={question.status} />
            {window !== undefined && (
              <>
                {" "}
                {t("dispatcher.trip.promise")} {formats.timeRange(window)}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t("dispatcher.question.reported")}</dt>
          <dd>
            <Acts question={question} />
          </dd>
        </div>
      </dl>
      <Decision question={question} />
    </section>
  );
}

function Acts({ question: { acts } }: { question: Question }) {
  const { t, formats } = useText();
  return (
    <ul className="story">
      {[...acts.entries()].map(([nth, { action, stop, at, received }]) => (
        <li key={nth}>
          <time className="numbers" dateTime={at}>
            {formats.time(at)}
          </time>{" "}
          {t(`dispatcher.question.act.${action}`)}, {t(`dispatcher.question.stop.${stop}`)}{" "}
          <span className="soft">{t("dispatcher.question.received", { time: formats.time(received) })}</span>
        </li>
      ))}
    </ul>
  );
}

function Decision({ question: { id, tripId } }: { question: Question }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [reason, setReason] = useNote(`question ${id}`);
  const read = () => {
    void cache.invalidateQueries({ queryKey: queryKey("listQuestions") });
    void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params: { tripId } }) });
  };
  const write = useWrite("answerQuestion", {
    onSuccess: () => {
      setReason("");
      say(t("dispatcher.question.answered"));
      read();
    },
  });
  const decide = (decision: "taken" | "kept") =>
    write.mutate(
      { params: { questionId: id }, body: { decision, reason } },
      {
        onError: (cause) => {
          say(errorText(cause), "error");
          read();
        },
      },
    );
  const isOff = write.isPending || reason.trim() === "";
  return (
    <>
      <NoteField label={t("dispatcher.question.reason")} value={reason} onChange={setReason} />
      <div className="actions">
        <Button look="primary" isDisabled={isOff} onPress={() => decide("taken")}>
          {t("dispatcher.question.take")}
        </Button>
        <Button isDisabled={isOff} onPress={() => decide("kept")}>
          {t("dispatcher.question.keep")}
        </Button>
      </div>
    </>
  );
}
