import { BackLink, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { useSettingWeather } from "./useSettingWeather.ts";
import { WeatherForm } from "./WeatherForm.tsx";
import { WeatherList } from "./WeatherList.tsx";
import { WeatherProposal } from "./WeatherProposal.tsx";
import "../rescue/rescue.css";

/** What the weather is said to be, and what another would do to the day, before it is accepted. */
export function WeatherScreen() {
  const { t } = useText();
  const errorText = useErrorText();
  const setting = useSettingWeather();
  const { plan, asked, error, isLooking, look } = setting;
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href="#/" />
      <ViewTitle>{t("dispatcher.weather.title")}</ViewTitle>
      <p>{t("dispatcher.weather.about")}</p>
      <WeatherList />
      <WeatherForm onLook={look} />
      {error !== null && (
        <ErrorState text={errorText(error)} onRetry={() => asked !== undefined && look(asked)} />
      )}
      {isLooking && <Loading label={t("dispatcher.assign.checking")} />}
      {plan !== undefined && error === null && !isLooking && <WeatherProposal {...{ plan, setting }} />}
    </div>
  );
}
