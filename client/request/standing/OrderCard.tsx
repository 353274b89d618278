import type { ReactNode } from "react";
import type { StandingOrder } from "../../../shared/schemas/standingOrders.ts";
import { useServiceNow } from "../../state/index.ts";
import { PlaceLabel, useText, wallTime } from "../../ui/index.ts";
import { countDates, datesOf, nextDate, pauseAhead } from "./datesOf.ts";
import { orderSentence } from "./orderTexts.ts";

/** The date on the wall. */
export function useToday(): string {
  const { zone } = useText();
  return wallTime(useServiceNow(60_000), zone).day;
}

/** An order in one sentence, where it leads, and how its dates stand. */
export function OrderCard({ order, children }: { order: StandingOrder; children?: ReactNode }) {
  const { t, formats } = useText();
  const today = useToday();
  return (
    <article className="card stack">
      <h3>{orderSentence(order, today, { t, formats })}</h3>
      <p>
        <PlaceLabel of={order.pickup} /> → <PlaceLabel of={order.dropoff} />
      </p>
      <OrderState order={order} />
      {children}
    </article>
  );
}

/** The next date, and how many are promised, wait or cannot be, with the reason. */
export function OrderState({ order }: { order: StandingOrder }) {
  const { t, tReason, formats } = useText();
  const now = useServiceNow(60_000);
  const today = useToday();
  const dates = datesOf(order.days);
  const next = nextDate(dates);
  const { promised, waiting, refused } = countDates(dates);
  const pause = pauseAhead(order, today);
  return (
    <ul className="stack stack--tight">
      {next !== undefined && <li>{t("standing.next", { day: formats.relativeDay(next.day, now) })}</li>}
      {pause !== undefined && (
        <li>
          {t("standing.pausedFrom", {
            from: formats.shortDay(pause.from),
            until: formats.shortDay(pause.until),
          })}
        </li>
      )}
      {promised > 0 && <li>{t("standing.count.promised", { count: promised })}</li>}
      {waiting > 0 && <li>{t("standing.count.waiting", { count: waiting })}</li>}
      {refused.map(({ reason, count }) => (
        <li key={reason?.key ?? ""}>
          {t("standing.count.refused", { count })}
          {reason !== undefined && `. ${tReason(reason)}`}
        </li>
      ))}
    </ul>
  );
}
