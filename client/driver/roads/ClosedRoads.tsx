import { useRead } from "../../api/index.ts";
import { live, useNews } from "../../live/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Callout, useText } from "../../ui/index.ts";

const READ_AGAIN_MS = 5 * 60_000;
/** What begins later than this is no matter yet of who drives now. */
const SOON_MS = 12 * 3_600_000;

/** Roads that cannot be passed now or later in the shift, and until when. */
export function ClosedRoads() {
  const { t, locale, formats } = useText();
  const now = useServiceNow(30_000);
  const read = useRead("listClosedRoads", undefined, { refetchInterval: READ_AGAIN_MS });
  useNews(live, "roads:changed", () => void read.refetch());
  const roads = (read.data?.roads ?? []).filter(
    ({ from, until }) => Date.parse(from) < now + SOON_MS && (until === undefined || Date.parse(until) > now),
  );
  if (roads.length === 0) return null;
  return (
    <Callout tone="warn" title={t("driver.roads.title")}>
      <ul>
        {roads.map(({ id, label, from, until }) => (
          <li key={id}>
            <strong>{label[locale]}</strong>
            {Date.parse(from) > now && ` · ${t("driver.roads.from", { time: formats.calendarMoment(from) })}`}
            {" · "}
            {until === undefined
              ? t("driver.roads.noEnd")
              : t("driver.roads.until", { time: formats.calendarMoment(until) })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
