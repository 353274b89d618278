import { useState } from "react";
import type { AskedWeather, WeatherPlan, WeatherView } from "../../../shared/schemas/weather.ts";
import { newIdempotencyKey, useWrite } from "../../api/index.ts";
import { useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";
import { useWeather, weatherReads } from "./useWeather.ts";

/** What such weather would do, and its acceptance; sent twice, since the answer was lost, it is one. */
export function useSettingWeather() {
  const { t } = useText();
  const say = useSay();
  const [weatherId, renew] = useState(newIdempotencyKey);
  const [plan, show] = useState<WeatherPlan>();
  const known = useWeather().data?.weather;
  const preview = useWrite("previewWeather", { onSuccess: (found) => show(found.plan) });
  const settled = useSettled(...weatherReads);
  const accepting = useWrite("acceptWeather", {
    onSuccess: () => {
      show(undefined);
      say(t("dispatcher.weather.done"));
    },
  });
  const instead = plan && known?.find((each) => meets(each, plan));
  const accept = (note: string) => {
    if (plan === undefined) return;
    const { kind, from, until } = plan;
    const body = {
      ...{ weatherId, kind, from, until },
      ...(instead !== undefined && { instead: instead.id }),
      ...(note !== "" && { note }),
    };
    accepting.mutate({ body }, settled);
  };
  const look = (asked: AskedWeather) => {
    renew(newIdempotencyKey());
    preview.mutate({ body: asked });
  };
  return {
    ...{ plan, instead, accept, look, asked: preview.variables?.body },
    ...{ error: preview.error, isLooking: preview.isPending, isAccepting: accepting.isPending },
  };
}

/** Both would hold at some time: the one takes the place of the other. */
const meets = ({ from, until, state }: WeatherView, plan: WeatherPlan): boolean =>
  state !== "over" && Date.parse(from) < Date.parse(plan.until) && Date.parse(plan.from) < Date.parse(until);
