import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Callout, useText } from "../../ui/index.ts";

const READ_AGAIN_MS = 5 * 60_000;

/** How to drive, and where riders wait, while the weather is hard today. */
export function HardWeather() {
  const { t, formats } = useText();
  const now = useServiceNow(30_000);
  const read = useRead("listWeatherAhead", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "roads:changed", () => void read.refetch());
  return (read.data?.weather ?? [])
    .filter(({ until }) => Date.parse(until) > now)
    .map(({ kind, from, until, slower, indoors }) => {
      const isOn = Date.parse(from) <= now;
      const title = t(isOn ? "driver.weather.title" : "driver.weather.from", {
        ...{ kind: t(`weather.kind.${kind}`), from: formats.calendarMoment(from) },
        until: formats.calendarMoment(until),
      });
      const words = [
        ...(slower > 1 ? [t("driver.weather.slower")] : []),
        ...(indoors ? [t("driver.weather.indoors")] : []),
      ];
      return (
        <Callout key={from} tone="warn" title={title}>
          <p>{words.join(" ")}</p>
        </Callout>
      );
    });
}
