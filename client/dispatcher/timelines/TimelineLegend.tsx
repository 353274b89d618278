import { useServiceNow } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { useShownDay } from "../day/shownDay.ts";

const STOPS = [
  ["▲", "dispatcher.stop.pickup"],
  ["▼", "dispatcher.stop.dropoff"],
  ["▸", "dispatcher.stop.status.onTheWay"],
  ["●", "dispatcher.stop.status.arrived"],
  ["✓", "dispatcher.stop.status.done"],
  ["✕", "dispatcher.stop.status.noShow"],
  ["!", "dispatcher.bar.late"],
] as const;
const RIDES = ["planned", "aboard", "done", "late"] as const;

/** What marks and lines mean, and where now is, in words. */
export function TimelineLegend({ frozenMinutes }: { frozenMinutes: number }) {
  const { t, formats } = useText();
  const now = useServiceNow(10_000);
  const isToday = useShownDay().is === "today";
  return (
    <ul className="legend__marks legend__marks--bars tl__legend soft" aria-label={t("dispatcher.bar.legend")}>
      {isToday && (
        <li>
          <i className="tl__now" aria-hidden="true" />
          <i className="tl__frozen" aria-hidden="true" />
          {t("dispatcher.timelines.nowAt", {
            now: formats.time(now),
            until: formats.time(now + frozenMinutes * 60_000),
          })}
        </li>
      )}
      {STOPS.map(([sign, key]) => (
        <li key={key}>
          <b aria-hidden="true">{sign}</b> {t(key)}
        </li>
      ))}
      {RIDES.map((state) => (
        <li key={state}>
          <span className={`runbar__person runbar__person--${state}`} aria-hidden="true" />
          {t(`dispatcher.bar.${state}`)}
        </li>
      ))}
      <li>
        <span className="runbar__break" aria-hidden="true" />
        {t("dispatcher.bar.break")}
      </li>
      <li>
        <i className="tl__planned" aria-hidden="true" />
        {t("dispatcher.timelines.planned")}
      </li>
      <li>
        <i className="tl__due" aria-hidden="true" />
        {t("dispatcher.timelines.due")}
      </li>
      <li>
        <i className="tl__fixed" aria-hidden="true" />
        {t("dispatcher.timelines.fixed")}
      </li>
    </ul>
  );
}
