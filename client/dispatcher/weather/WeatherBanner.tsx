import { ButtonLink, Icon, useText } from "../../ui/index.ts";
import { EndWeather } from "./EndWeather.tsx";
import { useWeatherNow } from "./useWeather.ts";
import { useWeatherTexts } from "./useWeatherTexts.ts";

/** That the service goes on otherwise, until when and who said so. Read out when that changes. */
export function WeatherBanner() {
  const { t, formats } = useText();
  const texts = useWeatherTexts();
  const weather = useWeatherNow();
  return (
    <div role="status">
      {weather !== undefined && (
        <div className="otherday">
          <Icon name="alert" />
          <p>
            {[
              t("dispatcher.weather.banner", {
                kind: t(`weather.kind.${weather.kind}`),
                until: formats.calendarMoment(weather.until),
              }),
              ...(weather.by === undefined ? [] : [t("dispatcher.weather.by", { by: weather.by })]),
              ...texts.effects(weather),
            ].join(" · ")}
          </p>
          <ButtonLink href="#/weather">{t("dispatcher.weather.more")}</ButtonLink>
          <EndWeather weatherId={weather.id} />
        </div>
      )}
    </div>
  );
}
