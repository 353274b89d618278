import { useState } from "react";
import { canHaveNeverRidden, nextStop, stepsTo } from "../../../shared/lifeCycle/stop.ts";
import type { Manifest, ManifestStop, StopAction } from "../../../shared/schemas/driving.ts";
import { type Instant, toIso } from "../../../shared/time/units.ts";
import { asApiError, call, newIdempotencyKey, useWrite } from "../../api/index.ts";
import { currentServiceNow } from "../../state/index.ts";
import { ConfirmDialog } from "../../ui/feedback/Dialog.tsx";
import { actTime } from "../../ui/fields/actTime.ts";
import { TextField } from "../../ui/fields/TextField.tsx";
import { Button, Callout, placeText, useErrorText, useText } from "../../ui/index.ts";

interface LeftOverProps {
  readonly manifest: Manifest;
  readonly put: (manifest: Manifest) => void;
}

/** A shift that an earlier day has left open: one question after the other, and then its end. Today's shift goes on beside it. */
export function LeftOver({ manifest, put }: LeftOverProps) {
  const { t, locale, formats } = useText();
  const stop = nextStop(manifest.stops);
  const day = formats.shortDay(manifest.serviceDay);
  return (
    <Callout tone="warn" title={t("driver.leftOver.title", { day })}>
      {stop === undefined ? (
        <EndLeftOver {...{ manifest, put, day }} />
      ) : canHaveNeverRidden({ shift: manifest, stops: manifest.stops }, stop) ? (
        <Question key={stop.id} {...{ manifest, stop, put }} />
      ) : (
        <p>{t("driver.leftOver.dispatcher", { label: placeText(stop.place, locale) })}</p>
      )}
    </Callout>
  );
}

/** Answers are given by the service's clock, as people remember times, and at once: nobody drives while answering. */
function useAnswer(stop: ManifestStop, put: (manifest: Manifest) => void) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const answer = async (actions: readonly StopAction[], at: Instant) => {
    setPending(true);
    setError(null);
    try {
      for (const action of actions) {
        const body = { actionId: newIdempotencyKey(), action, at: toIso(at) };
        put((await call("reportStopAction", { params: { stopId: stop.id }, body })).manifest);
      }
    } catch (cause) {
      setError(asApiError(cause));
    }
    setPending(false);
  };
  return { answer, isPending, error };
}

interface QuestionProps {
  readonly manifest: Manifest;
  readonly stop: ManifestStop;
  readonly put: (manifest: Manifest) => void;
}

/** Whoever was aboard was brought home at some time, or was never aboard. */
function Question({ manifest, stop, put }: QuestionProps) {
  const { t, formats, zone } = useText();
  const errorText = useErrorText();
  const { answer, isPending, error } = useAnswer(stop, put);
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { name } = stop.rider;
  const gotIn = manifest.stops.find((each) => each.tripId === stop.tripId && each.kind === "pickup")?.doneAt;
  const tellTime = () => {
    const at = actTime(text, { last: Date.parse(manifest.lastAct), now: currentServiceNow() }, zone);
    setWrong(at === undefined);
    if (at !== undefined) void answer(stepsTo(stop, "dropOff"), at);
  };
  return (
    <div className="stack">
      <p>
        {gotIn === undefined
          ? t("driver.leftOver.questionNoTime", { name })
          : t("driver.leftOver.question", { name, time: formats.time(gotIn) })}
      </p>
      <TextField
        label={t("driver.leftOver.time")}
        value={text}
        onChange={setText}
        placeholder="21:40"
        error={isWrong ? t("driver.leftOver.wrongTime") : undefined}
      />
      {error !== null && <p role="alert">{errorText(error)}</p>}
      <div className="row">
        <Button look="primary" large icon="flag" onPress={tellTime} isDisabled={isPending}>
          {t("driver.leftOver.brought")}
        </Button>
        <Button large look="danger" onPress={() => setAsking(true)} isDisabled={isPending}>
          {t("driver.action.neverRode")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("driver.leftOver.neverRode", { name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel={t("driver.action.neverRode")}
        onConfirm={() => {
          setAsking(false);
          void answer(["neverRode"], currentServiceNow());
        }}
      >
        <p>{t("driver.leftOver.neverRodeText")}</p>
      </ConfirmDialog>
    </div>
  );
}

function EndLeftOver({ manifest, put, day }: LeftOverProps & { day: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const end = useWrite("endShift", { onSuccess: (answer) => put(answer.manifest) });
  return (
    <div className="stack">
      <p>{t("driver.leftOver.done")}</p>
      {end.error !== null && <p role="alert">{errorText(end.error)}</p>}
      <Button
        large
        isDisabled={end.isPending}
        onPress={() => end.mutate({ params: { shiftId: manifest.shiftId } })}
      >
        {t("driver.leftOver.end", { day })}
      </Button>
    </div>
  );
}
