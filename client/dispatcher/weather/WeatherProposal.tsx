import { useState } from "react";
import type { WeatherPlan } from "../../../shared/schemas/weather.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { LateList } from "../roads/LateList.tsx";
import type { useSettingWeather } from "./useSettingWeather.ts";
import { useWeatherTexts } from "./useWeatherTexts.ts";

interface WeatherProposalProps {
  readonly plan: WeatherPlan;
  readonly setting: ReturnType<typeof useSettingWeather>;
}

/** What it does, and one act. */
export function WeatherProposal({ plan, setting }: WeatherProposalProps) {
  const { t } = useText();
  const texts = useWeatherTexts();
  const [note, setNote] = useState("");
  const { kind, later, late } = plan;
  const name = `${t(`weather.kind.${kind}`)} · ${texts.span(plan)}`;
  return (
    <section className="stack" aria-label={name}>
      <h2>{name}</h2>
      <p role="status">
        {t("dispatcher.weather.sum", { later, late: late.length })} {t("dispatcher.weather.notYet")}
      </p>
      <ul>
        {texts.effects(plan).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <p className="soft">{t("dispatcher.weather.nobodyMoved")}</p>
      <TextField
        label={t("dispatcher.weather.note")}
        lines={2}
        maxLength={300}
        value={note}
        onChange={setNote}
      />
      <div className="row">
        <Button look="primary" isDisabled={setting.isAccepting} onPress={() => setting.accept(note.trim())}>
          {t(setting.instead === undefined ? "dispatcher.weather.accept" : "dispatcher.weather.change")}
        </Button>
      </div>
      <LateList late={late} about={t("dispatcher.weather.nobodyMoved")} />
    </section>
  );
}
