import { useAskedFor } from "../../request/askedFor.ts";
import { isOver } from "../../request/standing/datesOf.ts";
import { OrderCard, useToday } from "../../request/standing/OrderCard.tsx";
import { orderSentence } from "../../request/standing/orderTexts.ts";
import { useStandingOrders } from "../../request/standing/useStandingOrders.ts";
import { ButtonLink, ErrorState, useErrorText, useText } from "../../ui/index.ts";

/** What the rider has asked for again and again; nothing for who has not. */
export function RegularTrips() {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const today = useToday();
  const riderId = useAskedFor();
  const read = useStandingOrders(riderId);
  const orders = read.data?.orders.filter((order) => !isOver(order)) ?? [];
  if (orders.length === 0 && read.error === null) return null;
  return (
    <section className="stack">
      <h2>{t("standing.mine")}</h2>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      <ul className="stack">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderCard order={order}>
              <div className="row">
                <ButtonLink
                  href={`#/regular/${order.id}`}
                  aria-label={`${t("standing.open")}: ${orderSentence(order, today, { t, formats })}`}
                >
                  {t("standing.open")}
                </ButtonLink>
              </div>
            </OrderCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
