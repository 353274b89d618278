import type { ReactNode } from "react";
import type { StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import { useText } from "../../ui/index.ts";
import type { OrderDate } from "./datesOf.ts";
import { dateId } from "./OrderCalendar.tsx";
import { stateText, wayText } from "./orderTexts.ts";
import "./standing.css";

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
        <li key={date.day} id={dateId(date.day)} tabIndex={-1}>
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
