import type { WeatherView } from "../../../shared/schemas/weather.ts";
import { Badge, EmptyState, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { EndWeather } from "./EndWeather.tsx";
import { useWeather } from "./useWeather.ts";
import { useWeatherTexts } from "./useWeatherTexts.ts";

/** What holds now, will, or did today. */
export function WeatherList() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useWeather();
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { weather } = read.data;
  if (weather.length === 0) return <EmptyState icon="check" title={t("dispatcher.weather.none")} />;
  return (
    <ul className="stack" aria-label={t("dispatcher.weather.list")}>
      {weather.map((each) => (
        <li key={each.id} className="card stack stack--tight">
          <OneWeather weather={each} />
        </li>
      ))}
    </ul>
  );
}

function OneWeather({ weather }: { weather: WeatherView }) {
  const { t } = useText();
  const texts = useWeatherTexts();
  const { id, kind, state, by, note } = weather;
  return (
    <>
      <div className="row">
        <strong>{t(`weather.kind.${kind}`)}</strong>
        <span>{texts.span(weather)}</span>
        <Badge tone={state === "on" ? "warn" : "neutral"}>{t(`dispatcher.weather.state.${state}`)}</Badge>
      </div>
      {state !== "over" && <p>{texts.effects(weather).join(" · ")}</p>}
      {by !== undefined && (
        <p className="soft">
          {note === undefined
            ? t("dispatcher.weather.by", { by })
            : t("dispatcher.weather.said", { by, note })}
        </p>
      )}
      {state !== "over" && (
        <div className="row">
          <EndWeather weatherId={id} />
        </div>
      )}
    </>
  );
}
