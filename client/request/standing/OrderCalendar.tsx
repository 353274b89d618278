import { type KeyboardEvent, useRef, useState } from "react";
import { Icon, type IconName, useText } from "../../ui/index.ts";
import { dayByKey } from "./calendarKeys.ts";
import { type DateMark, type OrderDate, weeksOf } from "./datesOf.ts";
import "./standing.css";

const icons: Record<DateMark, IconName> = {
  promised: "check",
  waiting: "search",
  later: "clock",
  refused: "alert",
  off: "cross",
  over: "flag",
};

/** Where a date stands in the list. */
export const dateId = (day: string): string => `order-date-${day}`;

function goToDate(day: string): void {
  const entry = document.getElementById(dateId(day));
  entry?.scrollIntoView({ block: "center" });
  entry?.focus({ preventScroll: true });
}

/**
 * The weeks as a calendar: of each date its number, and with a sign and in words how it stands. One stop of the Tab key; within it
 * the arrow keys lead from date to date, and Enter to its entry in the list (WAI-ARIA Authoring Practices, grid).
 */
export function OrderCalendar({ dates }: { dates: readonly OrderDate[] }) {
  const { t } = useText();
  const [chosen, choose] = useState<string>();
  const table = useRef<HTMLTableElement>(null);
  const active = dates.some(({ day }) => day === chosen) ? chosen : dates[0]?.day;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = active && dayByKey(event.key, active, dates);
    if (next === undefined || next === "") return;
    event.preventDefault();
    choose(next);
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <div className="stack stack--tight">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose dates are reached by arrow keys is a grid */}
      <table ref={table} className="order-calendar" role="grid" onKeyDown={onKeyDown}>
        <caption className="visually-hidden">{t("standing.calendar")}</caption>
        <Weekdays />
        <tbody>
          {weeksOf(dates).map(({ monday, days }) => (
            <tr key={monday}>
              {days.map(({ day, date }) => (
                <Cell key={day} {...{ day, date }} isActive={day === active} onFocus={() => choose(day)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend dates={dates} />
    </div>
  );
}

function Weekdays() {
  const { t } = useText();
  return (
    <thead>
      <tr>
        {["1", "2", "3", "4", "5", "6", "7"].map((weekday) => (
          <th key={weekday} scope="col">
            <span aria-hidden="true">{t("date.weekdayShort", { weekday })}</span>
            <span className="visually-hidden">{t("date.weekday", { weekday })}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  readonly day: string;
  readonly date: OrderDate | undefined;
  readonly isActive: boolean;
  readonly onFocus: () => void;
}

function Cell({ day, date, isActive, onFocus }: CellProps) {
  const { t, formats } = useText();
  const number = <span aria-hidden="true">{Number(day.slice(8))}</span>;
  if (date === undefined)
    return (
      <td className="soft">
        {number}
        <span className="visually-hidden">{formats.shortDay(day)}</span>
      </td>
    );
  return (
    <td className={`order-date order-date--${date.mark}`}>
      <button
        type="button"
        className="order-date__button"
        data-day={day}
        tabIndex={isActive ? 0 : -1}
        aria-label={`${formats.day(day)}: ${t(`standing.mark.${date.mark}`)}`}
        onFocus={onFocus}
        onClick={() => goToDate(day)}
      >
        {number}
        <Icon name={icons[date.mark]} size={16} />
      </button>
    </td>
  );
}

function Legend({ dates }: { dates: readonly OrderDate[] }) {
  const { t } = useText();
  const marks = [...new Set(dates.map(({ mark }) => mark))];
  return (
    <ul className="order-legend" aria-hidden="true">
      {marks.map((mark) => (
        <li key={mark}>
          <Icon name={icons[mark]} size={16} /> {t(`standing.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
