import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import type { StandingOrder, StandingOrderChange } from "../../../shared/schemas/standingOrders.ts";
import { type ApiError, queryKey, useRead, useWrite } from "../../api/index.ts";
import { live, useLiveEvent } from "../../live/index.ts";
import { useSay, useText } from "../../ui/index.ts";

type Listed = ApiResponse<"listStandingOrders">;
/** Many trips of an order change one after the other. */
const NEWS_MS = 500;
const SOON_MS = 2_000;

const inputOf = (riderId: string | undefined) => ({ query: riderId === undefined ? {} : { riderId } });

/** A rider's orders; `riderId` from whoever reads somebody else's. Read anew with news of their trips, and while dates wait to be asked for. */
export function useStandingOrders(riderId?: string) {
  const read = useRead("listStandingOrders", inputOf(riderId), { staleTime: 0 });
  const { data, dataUpdatedAt, refetch } = read;
  const isComing = data?.orders.some(({ days }) => days.some(({ state }) => state === "soon")) ?? false;
  const readSoon = useDelayed(() => void refetch());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer begins the wait for the next
  useEffect(() => (isComing ? readSoon(SOON_MS) : undefined), [isComing, dataUpdatedAt]);
  useLiveEvent(live, "trip:changed", () => readSoon(NEWS_MS));
  useLiveEvent(live, "board:changed", ({ data: { trips } }) => {
    if (trips.some(({ rider }) => rider.id === riderId)) readSoon(NEWS_MS);
  });
  useLiveEvent(live, "state:lost", () => readSoon(0));
  return read;
}

/** Acts once after the delay, however often it is called meanwhile. */
function useDelayed(act: () => void): (ms: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (ms) => {
    if (timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      newest.current();
    }, ms);
  };
}

interface Changing {
  readonly order: StandingOrder;
  /** As the list was asked for. */
  readonly riderId: string | undefined;
  /** With the order as it is now; after "from a date on otherwise" that is another one. */
  readonly onChanged: (order: StandingOrder) => void;
}

/** Says how an order shall be from now on. */
export function useOrderChange({ order, riderId, onChanged }: Changing) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const key = queryKey("listStandingOrders", inputOf(riderId));
  const write = useWrite("changeStandingOrder", {
    onSuccess: ({ order: changed }) => {
      cache.setQueryData<Listed>(key, (known) => known && withOrder(known, changed));
      void cache.invalidateQueries({ queryKey: key });
      say(t("standing.changed"));
      onChanged(changed);
    },
  });
  return {
    error: write.error as ApiError | null,
    isPending: write.isPending,
    reset: write.reset,
    change: (body: StandingOrderChange, onError?: (error: ApiError) => void) =>
      write.mutate({ params: { orderId: order.id }, body }, onError === undefined ? {} : { onError }),
  };
}
export type OrderChange = ReturnType<typeof useOrderChange>;

function withOrder({ orders }: Listed, changed: StandingOrder): Listed {
  const isNew = orders.every(({ id }) => id !== changed.id);
  return {
    orders: isNew ? [...orders, changed] : orders.map((each) => (each.id === changed.id ? changed : each)),
  };
}
