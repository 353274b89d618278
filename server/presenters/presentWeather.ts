import type { WeatherAhead, WeatherPlan, WeatherView } from "../../shared/schemas/index.ts";
import type { WeatherEffects } from "../../shared/schemas/weatherRules.ts";
import { toIso } from "../../shared/time/index.ts";
import { isNoticeable, type WeatherMode } from "../domain/roads/weather.ts";
import type { ShownWeather, WeatherRecord } from "../services/dispatching/weather/weatherUseCases.ts";
import { presentLate } from "./presentClosure.ts";

export const presentWeatherAhead = ({
  mode: { kind, from, until },
  effects: { slower, earlier, indoors },
}: {
  mode: WeatherMode;
  effects: WeatherEffects;
}): WeatherAhead => ({
  ...{ kind, from: toIso(from), until: toIso(until) },
  ...{ slower, earlierMinutes: earlier / 60, indoors },
});

export const presentWeatherPlan = ({ weighed, ...shown }: ShownWeather): WeatherPlan => ({
  ...presentWeatherAhead(shown),
  later: weighed.changes.filter(
    ({ pickupLater, dropoffLater }) => isNoticeable(pickupLater) || isNoticeable(dropoffLater),
  ).length,
  late: weighed.late.map(presentLate),
});

export function presentWeather({ mode, effects, state }: WeatherRecord): WeatherView {
  const { id, at, byName: by, note } = mode;
  return {
    ...{ id, ...presentWeatherAhead({ mode, effects }), state, at: toIso(at) },
    ...{ ...(by !== undefined && { by }), ...(note !== undefined && { note }) },
  };
}
