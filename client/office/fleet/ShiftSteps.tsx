import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ShiftEffect } from "../../../shared/schemas/fleet.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, useErrorText, useSay, useText } from "../../ui/index.ts";

/** What a change comes to; `days`: of a template, how many planned ones follow it. */
type Seen = ShiftEffect & { readonly days?: number };

interface ShiftStepsProps {
  /** Names what would be sent; undefined: something is still missing. */
  readonly plan: string | undefined;
  readonly look: () => Promise<Seen>;
  readonly save: (shown: { touched: string[]; reason: string }) => Promise<{ searched: number }>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** First whose trips a change touches, then, with the reason, the change itself. */
export function ShiftSteps({ plan, look, save, onClose, children }: ShiftStepsProps) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState<{ plan: string; effect: Seen }>();
  const preview = useMutation({
    mutationFn: look,
    onSuccess: (effect) => setSeen(plan === undefined ? undefined : { plan, effect }),
  });
  const change = useMutation({
    mutationFn: save,
    onError: () => setSeen(undefined),
    onSuccess: ({ searched }) => {
      void cache.invalidateQueries();
      say(t("officeFleet.shift.done", { count: searched }));
      onClose();
    },
  });
  const effect = seen?.plan === plan ? seen?.effect : undefined;
  const isUnsaid = effect !== undefined && reason.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plan === undefined || isUnsaid) return;
    if (effect !== undefined) {
      change.mutate({ touched: effect.touched.map(({ tripId }) => tripId), reason });
      return;
    }
    change.reset();
    preview.mutate();
  };
  const isWorking = preview.isPending || change.isPending;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {children}
      {effect !== undefined && (
        <>
          <Effect effect={effect} />
          <Warnings warnings={effect.warnings} />
          <TextField
            label={t("officeFleet.shift.reason")}
            value={reason}
            onChange={setReason}
            maxLength={300}
            autoFocus
          />
        </>
      )}
      <Refusal error={change.error ?? preview.error} />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.back")}</Button>
        <Button look="primary" type="submit" isDisabled={isWorking || plan === undefined || isUnsaid}>
          {effect === undefined ? t("officeFleet.shift.look") : t("officeFleet.save")}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ error }: { error: Error | null }) {
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Callout tone="bad" urgent>
      {errorText(error)}
    </Callout>
  );
}

/** Rules of working time that are broken and do not bind. */
function Warnings({ warnings }: Pick<Seen, "warnings">) {
  const { t, formats } = useText();
  if (warnings.length === 0) return null;
  return (
    <Callout tone="warn" title={t("officeFleet.work.warning")}>
      <ul className="stack stack--tight">
        {warnings.map(({ limit, driverName: driver, day, is, most }) => (
          <li key={`${limit} ${day}`}>
            {t(`error.shift.${limit}`, { driver, day: formats.shortDay(day), is, most })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Effect({ effect: { touched, days } }: { effect: Seen }) {
  const { t, formats } = useText();
  const planned = days === undefined ? null : <p>{t("officeFleet.template.days", { count: days })}</p>;
  if (touched.length === 0)
    return (
      <Callout tone="good">
        {planned}
        <p>{t("officeFleet.shift.nobody")}</p>
      </Callout>
    );
  return (
    <Callout tone="warn" title={t("officeFleet.shift.touched", { count: touched.length })}>
      {planned}
      <ul className="stack stack--tight">
        {touched.map(({ tripId, riderName: name, pickup, to }) => {
          const time = `${formats.shortDay(pickup)} ${formats.time(pickup)}`;
          return (
            <li key={tripId}>
              {to === null
                ? t("officeFleet.shift.searched", { name, time })
                : t("officeFleet.shift.moves", { name, time, plate: to })}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
