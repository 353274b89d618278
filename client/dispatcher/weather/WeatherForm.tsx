import { type FormEvent, useState } from "react";
import { type WeatherKind, weatherKinds } from "../../../shared/lifeCycle/weather.ts";
import type { AskedWeather } from "../../../shared/schemas/weather.ts";
import { useServiceNow } from "../../state/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { Button, serviceTime, useText } from "../../ui/index.ts";
import { MomentField } from "../roads/MomentField.tsx";
import { type Moment, spanOf } from "../roads/roadDraft.ts";

/** What the weather is, from when until when. */
export function WeatherForm({ onLook }: { readonly onLook: (asked: AskedWeather) => void }) {
  const { t, zone } = useText();
  const today = serviceTime(useServiceNow(60_000), zone).day;
  const [kind, setKind] = useState<WeatherKind>("heat");
  const [begins, begin] = useState<Moment>({ day: today, time: "" });
  const [ends, end] = useState<Moment>({ day: today, time: "" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLook({ kind, ...spanOf({ begins, ends }, zone) });
  };
  return (
    <section className="stack" aria-label={t("dispatcher.weather.form")}>
      <h2>{t("dispatcher.weather.form")}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <ChoiceField
          label={t("dispatcher.weather.kind")}
          value={kind}
          onChange={setKind}
          choices={weatherKinds.map((value) => ({ value, label: t(`weather.kind.${value}`) }))}
        />
        <MomentField
          label={t("dispatcher.weather.from")}
          hint={t("dispatcher.weather.from.hint")}
          value={begins}
          today={today}
          onChange={begin}
        />
        <MomentField
          label={t("dispatcher.weather.until")}
          hint={t("dispatcher.weather.until.hint")}
          value={ends}
          today={today}
          onChange={end}
        />
        <div className="row">
          <Button type="submit">{t("dispatcher.weather.look")}</Button>
        </div>
      </form>
    </section>
  );
}
