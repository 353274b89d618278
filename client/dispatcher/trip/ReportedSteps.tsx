import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReportedStep } from "../../../shared/schemas/driving.ts";
import type { BoardTripDetail } from "../../../shared/schemas/trips.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, queryKey, useWrite } from "../../api/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { keepNote, useNote } from "../call/drafts.ts";
import { HowWeKnow, useToldTime } from "../run/useToldTime.tsx";

/** What was reported of the trip and stands, each step to be corrected: whoever tapped, and however long ago today or yesterday. */
export function ReportedSteps({ trip: { id, steps } }: { trip: BoardTripDetail }) {
  const { t, formats } = useText();
  const nameOf = useStepName();
  const [asking, ask] = useState<string>();
  if (steps.length === 0) return null;
  const asked = steps.find(({ actionId }) => actionId === asking);
  return (
    <section>
      <h3>{t("dispatcher.steps")}</h3>
      <ul className="story">
        {steps.map((step) => (
          <li key={step.actionId} className="row">
            <span>
              <time className="numbers" dateTime={step.at}>
                {formats.time(step.at)}
              </time>{" "}
              {nameOf(step)}
            </span>
            <Button
              look="quiet"
              aria-label={t("dispatcher.correct.step", { step: nameOf(step) })}
              onPress={() => ask(step.actionId)}
            >
              {t("dispatcher.correct")}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <CorrectDialog key={asked.actionId} step={asked} tripId={id} onClose={() => ask(undefined)} />
      )}
    </section>
  );
}

/** What was done, and at which of the two stops. */
function useStepName() {
  const { t } = useText();
  return ({ action, stop }: ReportedStep) =>
    `${t(`dispatcher.question.act.${action}`)}, ${t(`dispatcher.question.stop.${stop}`)}`;
}

interface CorrectProps {
  readonly step: ReportedStep;
  readonly tripId: string;
  readonly onClose: () => void;
}

function CorrectDialog({ step, tripId, onClose }: CorrectProps) {
  const { t, formats } = useText();
  const nameOf = useStepName();
  const note = `correct ${step.actionId}`;
  const [reason] = useNote(note);
  const [chosen, choose] = useState<"takeBack" | "time">(step.canTakeBack ? "takeBack" : "time");
  const time = useToldTime({ last: step.from, until: step.until });
  const { send, isPending } = useCorrect({ step, tripId, onClose });
  const confirm = () => {
    const words = reason.trim();
    if (chosen === "takeBack") return send({ correction: chosen, reason: words });
    const at = time.read();
    if (at !== undefined) send({ correction: chosen, at: toIso(at), reason: words });
  };
  const isIncomplete = reason.trim() === "" || (chosen === "time" && time.isEmpty);
  return (
    <ConfirmDialog
      isOpen
      title={t("dispatcher.correct")}
      confirmLabel={t("dispatcher.correct")}
      onConfirm={confirm}
      isPending={isPending || isIncomplete}
      onClose={onClose}
    >
      <p>
        <span className="numbers">{formats.time(step.at)}</span> {nameOf(step)}
      </p>
      {step.canTakeBack ? (
        <ChoiceField
          label={t("dispatcher.correct.what")}
          choices={[
            { value: "takeBack", label: t("dispatcher.correct.takeBack") },
            { value: "time", label: t("dispatcher.correct.time") },
          ]}
          value={chosen}
          onChange={choose}
        />
      ) : (
        <p className="soft">{t("dispatcher.correct.leanedOn")}</p>
      )}
      {chosen === "time" && time.field}
      <HowWeKnow note={note} />
    </ConfirmDialog>
  );
}

type Correction =
  | { correction: "takeBack"; reason: string }
  | { correction: "time"; at: string; reason: string };

/** The same correction sent twice is one. */
function useCorrect({ step: { actionId }, tripId, onClose }: CorrectProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [correctionId] = useState(newIdempotencyKey);
  const read = () =>
    void cache.invalidateQueries({ queryKey: queryKey("getTripDetail", { params: { tripId } }) });
  const write = useWrite("correctAct", {
    onSuccess: () => {
      keepNote(`correct ${actionId}`, "");
      say(t("dispatcher.done.corrected"));
      onClose();
      read();
    },
  });
  const send = (correction: Correction) =>
    write.mutate(
      { params: { actionId }, body: { ...correction, correctionId } },
      {
        onError: (cause) => {
          say(errorText(cause), "error");
          read();
        },
      },
    );
  return { send, isPending: write.isPending };
}
