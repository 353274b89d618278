import type { ReactNode } from "react";
import type { StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import { Icon, type IconName, useText } from "../../ui/index.ts";
import { type DateMark, type OrderDate, weeksOf } from "./datesOf.ts";
import { stateText, wayText } from "./orderTexts.ts";
import "./standing.css";

const icons: Record<DateMark, IconName> = {
  promised: "check",
  waiting: "search",
  later: "clock",
  refused: "alert",
  off: "cross",
  over: "flag",
};

/** The weeks as a calendar: of each date its number, and with a sign and in words how it stands. */
export function OrderCalendar({ dates }: { dates: readonly OrderDate[] }) {
  const { t, formats } = useText();
  const marks = [...new Set(dates.map(({ mark }) => mark))];
  return (
    <div className="stack stack--tight">
      <table className="order-calendar">
        <caption className="visually-hidden">{t("standing.calendar")}</caption>
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
        <tbody>
          {weeksOf(dates).map(({ monday, days }) => (
            <tr key={monday}>
              {days.map(({ day, date }) => (
                <td key={day} className={date === undefined ? "soft" : `order-date order-date--${date.mark}`}>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="visually-hidden">{formats.shortDay(day)}</span>
                  {date !== undefined && (
                    <>
                      <Icon name={icons[date.mark]} size={16} />
                      <span className="visually-hidden">{t(`standing.mark.${date.mark}`)}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="order-legend" aria-hidden="true">
        {marks.map((mark) => (
          <li key={mark}>
            <Icon name={icons[mark]} size={16} /> {t(`standing.mark.${mark}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OrderDateListProps {
  readonly dates: readonly OrderDate[];
  readonly kind: StandingOrder["there"]["kind"];
  /** The way to a trip, reading like this. */
  readonly tripLink?: ((tripId: string, text: string) => ReactNode) | undefined;
  readonly acts?: ((date: OrderDate) => ReactNode) | undefined;
}

/** Of each date what becomes of it, in words. */
export function OrderDateList({ dates, kind, tripLink, acts }: OrderDateListProps) {
  const { t, tReason, formats, zone } = useText();
  return (
    <ol className="order-dates">
      {dates.map((date) => (
        <li key={date.day}>
          <p>
            <strong>{formats.day(date.day)}</strong>
          </p>
          {date.ways.map((way) => {
            const text = wayText(way, kind, { t, zone });
            return (
              <p key={way.leg}>
                {way.trip === undefined || tripLink === undefined ? text : tripLink(way.trip.id, text)}
                {": "}
                {stateText(way, { t, tReason, formats, zone })}
                {way.moved === true && ` (${t("standing.moved")})`}
              </p>
            );
          })}
          {acts?.(date)}
        </li>
      ))}
    </ol>
  );
}
