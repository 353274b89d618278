import type { RunView } from "../../../shared/schemas/dispatching.ts";
import { useServiceNow } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { breakBars, countStates, type PersonBar, shareOf, shiftBar, type TimeAxis } from "./timeline.ts";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const HOUR = 3_600_000;

interface RunBarProps {
  readonly run: RunView;
  readonly axis: TimeAxis;
  readonly people: readonly PersonBar[];
}

/** The picture of a run; its words stand beside it and in its detail, so it is hidden from screen readers. */
export function RunBar({ run, axis, people }: RunBarProps) {
  const { t } = useText();
  const shift = shiftBar(run, axis);
  const lanes = Math.max(1, ...people.map((bar) => bar.lane + 1));
  return (
    <span className="runbar" aria-hidden="true" style={{ height: `${lanes * 0.6 + 0.4}rem` }}>
      <span
        className="runbar__shift"
        style={{ left: percent(shift.from), width: percent(shift.until - shift.from) }}
      />
      {breakBars(run, axis).map((bar) => (
        <span
          key={bar.id}
          title={t("dispatcher.bar.break")}
          className="runbar__break"
          style={{ left: percent(bar.from), width: percent(Math.max(0.004, bar.until - bar.from)) }}
        />
      ))}
      {people.map((bar) => (
        <span
          key={bar.tripId}
          title={`${bar.label}, ${t(`dispatcher.bar.${bar.state}`)}`}
          className={`runbar__person runbar__person--${bar.state}`}
          style={{
            left: percent(bar.from),
            width: percent(Math.max(0.004, bar.until - bar.from)),
            top: `${bar.lane * 0.6 + 0.2}rem`,
          }}
        />
      ))}
      <NowLine axis={axis} />
    </span>
  );
}

/** What the looks of the bars mean, of those that are to be seen. */
export function BarLegend({ people, hasBreaks }: { people: readonly PersonBar[]; hasBreaks: boolean }) {
  const { t } = useText();
  return (
    <ul className="legend__marks legend__marks--bars soft" aria-label={t("dispatcher.bar.legend")}>
      {countStates(people).map(({ state }) => (
        <li key={state}>
          <span className={`runbar__person runbar__person--${state}`} aria-hidden="true" />
          {t(`dispatcher.bar.${state}`)}
        </li>
      ))}
      {hasBreaks && (
        <li>
          <span className="runbar__break" aria-hidden="true" />
          {t("dispatcher.bar.break")}
        </li>
      )}
    </ul>
  );
}

function NowLine({ axis }: { axis: TimeAxis }) {
  const now = useServiceNow(5_000);
  if (now < axis.from || now > axis.until) return null;
  return <span className="runbar__now" style={{ left: percent(shareOf(axis, now)) }} />;
}

/** The hours above the runs. */
export function TimeScale({ axis }: { axis: TimeAxis }) {
  const { formats } = useText();
  const hours = Array.from(
    { length: Math.round((axis.until - axis.from) / HOUR) + 1 },
    (_, n) => axis.from + n * HOUR,
  );
  const step = Math.max(1, Math.ceil(hours.length / 8));
  return (
    <div className="timescale numbers soft" aria-hidden="true">
      {hours
        .filter((_, index) => index % step === 0)
        .map((hour) => (
          <span key={hour} style={{ left: percent(shareOf(axis, hour)) }}>
            {formats.time(hour)}
          </span>
        ))}
    </div>
  );
}
