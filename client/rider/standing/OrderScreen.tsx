import { useAskedFor } from "../../request/askedFor.ts";
import { OrderView } from "../../request/standing/OrderView.tsx";
import { useStandingOrders } from "../../request/standing/useStandingOrders.ts";
import { goTo } from "../../state/index.ts";
import {
  BackLink,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";

/** One of the rider's regular trips with all its dates. */
export function OrderScreen({ orderId }: { orderId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const riderId = useAskedFor();
  const read = useStandingOrders(riderId);
  const order = read.data?.orders.find(({ id }) => id === orderId);
  const isUnknown = read.data !== undefined && order === undefined && !read.isFetching;
  return (
    <div className="stack">
      <BackLink href="#/" />
      <ViewTitle>{t("standing.title")}</ViewTitle>
      {order !== undefined ? (
        <OrderView
          key={order.id}
          order={order}
          {...(riderId !== undefined && { riderId })}
          tripLink={(tripId, text) => <a href={`#/trips/${tripId}`}>{text}</a>}
          onReplaced={(id) => goTo(`/regular/${id}`)}
        />
      ) : read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : isUnknown ? (
        <EmptyState title={t("standing.gone")} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
