import type { WeatherAhead } from "../../shared/schemas/weather.ts";
import { useRead } from "../api/index.ts";
import { useServiceNow } from "../state/index.ts";
import { LaterTexts } from "../ui/i18n/LaterTexts.tsx";
import { Callout, useText } from "../ui/index.ts";

const READ_AGAIN_MS = 5 * 60_000;

/** Where to wait while the weather is hard; nothing on other days. */
export function WeatherNote() {
  const now = useServiceNow(30_000);
  const read = useRead("listWeatherAhead", undefined, { refetchInterval: READ_AGAIN_MS });
  const weather = read.data?.weather.find(
    ({ from, until }) => Date.parse(from) <= now && now < Date.parse(until),
  );
  return (
    weather && (
      <LaterTexts section="weather">
        <Note weather={weather} />
      </LaterTexts>
    )
  );
}

function Note({ weather: { kind, until, indoors } }: { weather: WeatherAhead }) {
  const { t, formats } = useText();
  return (
    <Callout tone="warn">
      <p>
        {t(indoors ? "weather.note.indoors" : "weather.note.only", {
          ...{ kind: t(`weather.kind.${kind}`), until: formats.calendarMoment(until) },
        })}
      </p>
    </Callout>
  );
}
