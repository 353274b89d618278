import { type FormEvent, useState } from "react";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { BackLink, Button, ErrorState, useErrorText, useSay, useText, ViewTitle } from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { useSettled } from "../useSettled.ts";
import { ClinicDelays } from "./ClinicDelays.tsx";
import { ClinicPeople } from "./ClinicPeople.tsx";
import "../rescue/rescue.css";

const LATER = ["15", "30", "45", "60", "90", "120"] as const;

/** A clinic's shift ends later today: what that means for each who goes home from there, then one act. */
export function ClinicsScreen() {
  const { t } = useText();
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href="#/" />
      <ViewTitle>{t("dispatcher.clinics.title")}</ViewTitle>
      <ClinicDelays />
      <DelayForm />
    </div>
  );
}

function DelayForm() {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const clinics = useRead("listClinics", undefined, { staleTime: 0 }).data?.clinics ?? [];
  const [placeId, setPlace] = useState<string>();
  const [minutes, setMinutes] = useState<(typeof LATER)[number]>("30");
  const preview = useWrite("previewClinicDelay");
  const said = placeId === undefined ? undefined : { placeId, minutes: Number(minutes) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said !== undefined) preview.mutate({ body: said });
  };
  const plan = preview.data?.plan;
  const isShown = plan?.placeId === placeId && plan?.minutes === Number(minutes);
  return (
    <section className="stack" aria-label={t("dispatcher.clinics.say")}>
      <h2>{t("dispatcher.clinics.say")}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <SelectField
          label={t("dispatcher.clinics.clinic")}
          hint={clinics.length === 0 ? t("dispatcher.clinics.noneToday") : undefined}
          options={clinics.map(({ placeId: value, name, returns }) => ({
            ...{ value, label: name[locale], detail: t("dispatcher.clinics.returns", { count: returns }) },
          }))}
          value={placeId ?? null}
          onChange={setPlace}
        />
        <SelectField
          label={t("dispatcher.clinics.later")}
          options={LATER.map((value) => ({
            value,
            label: t("dispatcher.clinics.minutes", { count: Number(value) }),
          }))}
          value={minutes}
          onChange={setMinutes}
        />
        <div className="row">
          <Button type="submit" isDisabled={said === undefined || preview.isPending}>
            {t("dispatcher.roads.look")}
          </Button>
        </div>
      </form>
      {preview.error !== null && <ErrorState text={errorText(preview.error)} />}
      {plan !== undefined && isShown && (
        <>
          <ClinicPeople plan={plan} />
          <SayDelay placeId={plan.placeId} minutes={plan.minutes} onSaid={() => preview.reset()} />
        </>
      )}
    </section>
  );
}

interface SayDelayProps {
  readonly placeId: string;
  readonly minutes: number;
  readonly onSaid: () => void;
}

function SayDelay({ placeId, minutes, onSaid }: SayDelayProps) {
  const { t } = useText();
  const say = useSay();
  const [delayId] = useState(newIdempotencyKey);
  const [reason, setReason] = useNote("clinic late");
  const settled = useSettled(queryKey("listClinicDelays"), queryKey("listClinics"));
  const saying = useWrite("sayClinicDelay", {
    onSuccess: ({ delay }) => {
      say(t("dispatcher.clinics.said", { count: delay.moved }));
      setReason("");
      onSaid();
    },
  });
  const why = reason.trim();
  return (
    <>
      <TextField label={t("dispatcher.clinics.why")} maxLength={300} value={reason} onChange={setReason} />
      <div className="row">
        <Button
          look="primary"
          isDisabled={saying.isPending}
          onPress={() =>
            saying.mutate(
              { body: { delayId, placeId, minutes, ...(why !== "" && { reason: why }) } },
              settled,
            )
          }
        >
          {t("dispatcher.clinics.accept", { minutes })}
        </Button>
      </div>
    </>
  );
}
