import { useState } from "react";
import { type BreakStep, breakSteps } from "../../../shared/lifeCycle/break.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import type { BreakView } from "../../../shared/schemas/breaks.ts";
import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { toIso } from "../../../shared/time/units.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { Button, placeText, useErrorText, useSay, useText } from "../../ui/index.ts";
import { keepNote } from "../call/drafts.ts";
import { NativeChoice } from "../NativeChoice.tsx";
import { noteOf, type ToldByDispatcher, ToldDialog } from "./ToldDialog.tsx";

/** The breaks of a run, where planning has them and when they were taken, with a report in the driver's place. */
export function RunBreaks({ run }: { run: RunView }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const { breaks = [] } = run;
  if (breaks.length === 0) return null;
  return (
    <>
      <h3>{t("dispatcher.breaks")}</h3>
      <ul className="stack stack--tight">
        {breaks.map((pause) => (
          <li key={pause.id}>
            <BreakLine {...{ run, pause }} />
          </li>
        ))}
      </ul>
      {isUnderWay(run) && (
        <div className="actions">
          <Button icon="note" onPress={() => setAsking(true)}>
            {t("dispatcher.breaks.report")}
          </Button>
        </div>
      )}
      {isAsking && <ReportBreak {...{ run, breaks }} onClose={() => setAsking(false)} />}
    </>
  );
}

function BreakLine({ run, pause }: { run: RunView; pause: BreakView }) {
  const { t } = useText();
  const words = useBreakWords();
  return (
    <>
      <span className="numbers">{words.when(pause)}</span>
      {pause.asked && ` (${t("dispatcher.breaks.asked")})`} · {words.status(pause)}
      {pause.status === "ahead" && <span className="soft"> {words.place(pause, run)}</span>}
    </>
  );
}

function useBreakWords() {
  const { t, formats, locale } = useText();
  return {
    when: ({ minutes, at, window }: BreakView) =>
      at !== undefined
        ? t("driver.breaks.at", { minutes, time: formats.time(at) })
        : t("driver.breaks.between", {
            ...{ minutes, from: formats.time(window.from), until: formats.time(window.until) },
          }),
    status: ({ status, begun, ended }: BreakView) =>
      t(`driver.breaks.status.${status}`, {
        from: begun === undefined ? "…" : formats.time(begun),
        until: ended === undefined ? "…" : formats.time(ended),
      }),
    place: ({ after }: BreakView, { stops }: RunView) => {
      const stop = stops.find(({ id }) => id === after);
      return stop && t("driver.breaks.after", { stop: placeText(stop, locale) });
    },
  };
}

interface ReportBreakProps {
  readonly run: RunView;
  readonly breaks: readonly BreakView[];
  readonly onClose: () => void;
}

function ReportBreak({ run, breaks, onClose }: ReportBreakProps) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const words = useBreakWords();
  const [id, choose] = useState(breaks.find(({ status }) => status !== "taken")?.id ?? breaks[0]?.id);
  const [step, chooseStep] = useState<BreakStep>("begin");
  const write = useWrite("reportBreakForDriver", {
    onSuccess: () => {
      keepNote(noteOf(run), "");
      say(t("dispatcher.done.reported"));
      onClose();
    },
  });
  const send = ({ at, reason }: ToldByDispatcher) => {
    if (id === undefined) return;
    write.mutate(
      {
        params: { shiftId: run.shiftId, breakId: id },
        body: { actionId: newIdempotencyKey(), step, at: toIso(at), reason },
      },
      { onError: (cause) => say(errorText(cause), "error") },
    );
  };
  const since = { ...run, lastAct: run.starts };
  return (
    <ToldDialog
      title={t("dispatcher.breaks.report")}
      run={since}
      isPending={write.isPending}
      onClose={onClose}
      onTold={send}
    >
      <NativeChoice
        label={t("dispatcher.breaks.which")}
        value={id}
        choices={breaks.map((pause) => [pause.id, words.when(pause)])}
        onChoose={(next) => choose(breaks.find((each) => each.id === next)?.id)}
      />
      <NativeChoice
        label={t("dispatcher.breaks.what")}
        value={step}
        choices={breakSteps.map((each) => [each, t(`dispatcher.breaks.step.${each}`)])}
        onChoose={(next) => chooseStep(breakSteps.find((each) => each === next) ?? "begin")}
      />
    </ToldDialog>
  );
}
