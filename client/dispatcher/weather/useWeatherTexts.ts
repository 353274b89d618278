import type { WeatherAhead } from "../../../shared/schemas/weather.ts";
import { useText } from "../../ui/index.ts";

/** What it changes, and how long it holds, in words. */
export function useWeatherTexts() {
  const { t, formats } = useText();
  return {
    span: ({ from, until }: Pick<WeatherAhead, "from" | "until">): string =>
      t("dispatcher.weather.span", {
        from: formats.calendarMoment(from),
        until: formats.calendarMoment(until),
      }),
    effects: ({ slower, earlierMinutes, indoors }: WeatherAhead): string[] => [
      slower > 1
        ? t("dispatcher.weather.slower", { percent: Math.round((slower - 1) * 100) })
        : t("dispatcher.weather.asFast"),
      ...(earlierMinutes > 0 ? [t("dispatcher.weather.earlier", { minutes: earlierMinutes })] : []),
      ...(indoors ? [t("dispatcher.weather.indoors")] : []),
    ],
  };
}
