import { useServiceNow } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { useShownDay } from "../day/shownDay.ts";
import { shareOf, type TimeAxis } from "../run/timeline.ts";
import { percent } from "./TimelineRow.tsx";

const MINUTE = 60_000;

/** So many minutes lie between two times that are written, where so many hours are seen. */
const stepOf = (hours: number): number => (hours > 12 ? 120 : hours > 4 ? 60 : 15);

/** The times above the lines; stays in sight. */
export function TimelineScale({ axis, hours }: { axis: TimeAxis; hours: number | undefined }) {
  const { formats } = useText();
  const whole = (axis.until - axis.from) / 3_600_000;
  const step = stepOf(Math.min(whole, hours ?? whole)) * MINUTE;
  const times = Array.from(
    { length: Math.floor((axis.until - axis.from) / step) + 1 },
    (_, n) => axis.from + n * step,
  );
  return (
    <div className="tl__scale numbers soft" aria-hidden="true">
      <div className="tl__lane">
        {times.map((time) => (
          <span key={time} style={{ left: percent(shareOf(axis, time)) }}>
            {formats.time(time)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Now, and until when everything stays as planned: one line for all rows, so that time passing draws none of them. */
export function Overlay({ axis, frozenMinutes }: { axis: TimeAxis; frozenMinutes: number }) {
  const now = useServiceNow(10_000);
  const isToday = useShownDay().is === "today";
  if (!isToday || now < axis.from || now > axis.until) return null;
  const [from, until] = [shareOf(axis, now), shareOf(axis, now + frozenMinutes * MINUTE)];
  return (
    <div className="tl__over" aria-hidden="true">
      <div className="tl__lane">
        <span className="tl__frozen" style={{ left: percent(from), width: percent(until - from) }} />
        <span className="tl__now" style={{ left: percent(from) }} />
      </div>
    </div>
  );
}
