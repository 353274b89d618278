import { useState } from "react";
import { isOver } from "../../request/standing/datesOf.ts";
import { OrderCard } from "../../request/standing/OrderCard.tsx";
import { OrderView } from "../../request/standing/OrderView.tsx";
import { useStandingOrders } from "../../request/standing/useStandingOrders.ts";
import { Button, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";

interface RiderOrdersProps {
  readonly riderId: string;
  readonly onOpen: (tripId: string) => void;
}

/** What a rider has asked for again and again; one of them opened with all that can be done about it. */
export function RiderOrders({ riderId, onOpen }: RiderOrdersProps) {
  const { t } = useText();
  return (
    <section className="stack">
      <h3>{t("standing.ofRider")}</h3>
      <Orders {...{ riderId, onOpen }} />
    </section>
  );
}

function Orders({ riderId, onOpen }: RiderOrdersProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useStandingOrders(riderId);
  const [opened, open] = useState<string>();
  if (read.data === undefined)
    return read.error === null ? (
      <Loading />
    ) : (
      <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
    );
  const orders = read.data.orders.filter((order) => order.id === opened || !isOver(order));
  if (orders.length === 0) return <p className="soft">{t("standing.none")}</p>;
  return (
    <ul className="stack">
      {orders.map((order) => (
        <li key={order.id}>
          {order.id === opened ? (
            <OrderView
              {...{ order, riderId }}
              onReplaced={open}
              tripLink={(tripId, text) => (
                <button type="button" className="link" onClick={() => onOpen(tripId)}>
                  {text}
                </button>
              )}
            />
          ) : (
            <OrderCard order={order}>
              <div className="row">
                <Button onPress={() => open(order.id)}>{t("standing.open")}</Button>
              </div>
            </OrderCard>
          )}
        </li>
      ))}
    </ul>
  );
}
