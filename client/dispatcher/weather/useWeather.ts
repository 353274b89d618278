import type { WeatherView } from "../../../shared/schemas/weather.ts";
import { queryKey, useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { useServiceNow } from "../../state/index.ts";

const READ_AGAIN_MS = 60_000;

/** What is read anew after an act. */
export const weatherReads = [queryKey("listWeather"), queryKey("listTroubles")] as const;

/** What holds, will, or did today. It is news of the roads. */
export function useWeather() {
  const read = useRead("listWeather", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "roads:changed", () => void read.refetch());
  return read;
}

/** What holds at the moment; it is over by the clock, whoever has read it before. */
export function useWeatherNow(): WeatherView | undefined {
  const now = useServiceNow(10_000);
  const isNow = ({ from, until, state }: WeatherView) =>
    state !== "over" && Date.parse(from) <= now && now < Date.parse(until);
  return useWeather().data?.weather.find(isNow);
}
