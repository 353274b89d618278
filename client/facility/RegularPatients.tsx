import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { ApiResponse } from "../../shared/schemas/api.ts";
import type { RegularPatientView } from "../../shared/schemas/regularPatients.ts";
import { newIdempotencyKey, queryKey, useRead, useWrite } from "../api/index.ts";
import { CheckList, ChoiceField, TextField } from "../ui/fields/index.ts";
import { SelectField } from "../ui/fields/pickers.ts";
import { Button, Callout, ErrorState, Loading, useErrorText, useSay, useText } from "../ui/index.ts";

const READ_AGAIN_MS = 60_000;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Place = ApiResponse<"listRegularPatients">["places"][number];

/** Who will come regularly, handed in here, and what dispatchers have said to it. */
export function RegularPatients() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("listRegularPatients", undefined, { refetchInterval: READ_AGAIN_MS });
  if (read.data === undefined)
    return read.error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    );
  const { places, regulars } = read.data;
  return (
    <section className="stack facility__regular" aria-labelledby="regular">
      <h2 id="regular">{t("regular.title")}</h2>
      <details>
        <summary>{t("regular.about")}</summary>
        <RegularForm places={places} />
      </details>
      {regulars.length > 0 && (
        <>
          <h3>{t("regular.list")}</h3>
          <ul className="facility__list">
            {regulars.map((each) => (
              <Handed key={each.id} regular={each} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Handed({ regular }: { regular: RegularPatientView }) {
  const { t, formats } = useText();
  const { name, weekdays, arriveBy, from, state, reason = "" } = regular;
  const days = weekdays.map((weekday) => t("date.weekdayShort", { weekday: String(weekday) })).join(" ");
  return (
    <li className="card stack stack--tight">
      <strong>{name}</strong>
      <span>{t("regular.line", { days, time: arriveBy, from: formats.day(from) })}</span>
      <span>{t(`regular.state.${state}`, { reason })}</span>
    </li>
  );
}

interface Draft {
  readonly name: string;
  readonly phone: string;
  readonly placeId: string;
  readonly weekdays: readonly number[];
  readonly arriveBy: string;
  readonly back: "whenReady" | "time" | "no";
  readonly ends: string;
  readonly from: string;
  readonly until: string;
}
const blank = (places: readonly Place[]): Draft => ({
  ...{ name: "", phone: "", placeId: places[0]?.id ?? "", weekdays: [], arriveBy: "" },
  ...{ back: "whenReady", ends: "", from: "", until: "" },
});

const isWhole = ({ name, phone, weekdays, arriveBy, back, ends, from }: Draft): boolean =>
  [name, phone, arriveBy, from].every((text) => text.trim() !== "") &&
  weekdays.length > 0 &&
  (back === "no" || ends !== "");

const bodyOf = ({ back, ends, until, weekdays, ...draft }: Draft) => ({
  ...draft,
  weekdays: [...weekdays],
  ...(back !== "no" && { back: { time: ends, ...(back === "whenReady" && { whenReady: true as const }) } }),
  ...(until !== "" && { until }),
});

function RegularForm({ places }: { places: readonly Place[] }) {
  const { t } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => blank(places));
  const [key, setKey] = useState(newIdempotencyKey);
  const [isTried, setTried] = useState(false);
  const ask = useWrite("askRegularPatient", {
    onSuccess: ({ regular }) => {
      say(t("regular.sent", { name: regular.name }));
      setDraft(blank(places));
      setTried(false);
      setKey(newIdempotencyKey());
      void cache.invalidateQueries({ queryKey: queryKey("listRegularPatients") });
    },
  });
  const edit = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setKey(newIdempotencyKey());
    ask.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole(draft)) ask.mutate({ body: bodyOf(draft), idempotencyKey: key });
  };
  const problem = isTried && !isWhole(draft) ? t("regular.missing") : ask.error && errorText(ask.error);
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      {problem !== null && (
        <Callout tone="bad" urgent>
          {problem}
        </Callout>
      )}
      <Fields {...{ draft, edit, places }} />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={ask.isPending}>
          {t("regular.send")}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
  readonly places: readonly Place[];
}

function Fields({ draft, edit, places }: FieldsProps) {
  const { t, locale } = useText();
  const text = (
    key: "name" | "phone" | "arriveBy" | "from" | "until",
    type: "text" | "tel" | "time" | "date",
  ) => (
    <TextField
      type={type}
      label={t(`regular.${key}`)}
      hint={key === "phone" ? t("regular.phoneHint") : undefined}
      value={draft[key]}
      onChange={(value) => edit({ [key]: value })}
    />
  );
  return (
    <>
      {text("name", "text")}
      {text("phone", "tel")}
      {places.length > 1 && (
        <SelectField
          label={t("regular.place")}
          options={places.map(({ id, name }) => ({ value: String(id), label: name[locale] }))}
          value={draft.placeId}
          onChange={(placeId) => edit({ placeId })}
        />
      )}
      <CheckList
        label={t("regular.weekdays")}
        choices={WEEKDAYS.map((weekday) => ({
          value: String(weekday),
          label: t("date.weekday", { weekday: String(weekday) }),
        }))}
        value={draft.weekdays.map(String)}
        onChange={(chosen) => edit({ weekdays: WEEKDAYS.filter((day) => chosen.includes(String(day))) })}
      />
      {text("arriveBy", "time")}
      <ChoiceField
        label={t("regular.back")}
        value={draft.back}
        onChange={(back) => edit({ back })}
        choices={(["whenReady", "time", "no"] as const).map((value) => ({
          value,
          label: t(`regular.back.${value}`),
        }))}
      />
      {draft.back !== "no" && (
        <TextField
          type="time"
          label={t("regular.ends")}
          value={draft.ends}
          onChange={(ends) => edit({ ends })}
        />
      )}
      {text("from", "date")}
      {text("until", "date")}
    </>
  );
}
