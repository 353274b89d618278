import { useWrite } from "../../api/index.ts";
import { Button, useSay, useText } from "../../ui/index.ts";
import { useSettled } from "../useSettled.ts";
import { weatherReads } from "./useWeather.ts";

/** One press: times are as on other days again. */
export function EndWeather({ weatherId }: { weatherId: string }) {
  const { t } = useText();
  const say = useSay();
  const settled = useSettled(...weatherReads);
  const lift = useWrite("liftWeather", { onSuccess: () => say(t("dispatcher.weather.ended")) });
  return (
    <Button isDisabled={lift.isPending} onPress={() => lift.mutate({ params: { weatherId } }, settled)}>
      {t("dispatcher.weather.end")}
    </Button>
  );
}
