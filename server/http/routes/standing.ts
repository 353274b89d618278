import { presentDates, presentStanding } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type StandingHandlers = Pick<
  Handlers,
  "listStandingOrders" | "previewStandingOrder" | "askStandingOrder" | "changeStandingOrder"
>;

/** Requests that repeat. */
export function standingRoutes({ services, presenters }: RouteParts): StandingHandlers {
  const windowOf = (record: Parameters<typeof presenters.riderTrip>[0]) => {
    const { promise } = presenters.riderTrip(record);
    return promise && { pickupWindow: promise.pickupWindow };
  };
  return {
    listStandingOrders: async ({ actor, query }) => {
      const orders = await services.listStandingOrders(actor, query.riderId);
      return { orders: orders.map((order) => presentStanding(order, windowOf)) };
    },
    previewStandingOrder: async ({ actor, body }) => ({
      days: presentDates(await services.previewStandingOrder(actor, body), windowOf),
    }),
    askStandingOrder: async ({ actor, body, idempotencyKey }) => ({
      order: presentStanding(await services.askStandingOrder(actor, body, idempotencyKey), windowOf),
    }),
    changeStandingOrder: async ({ actor, params, body }) => ({
      order: presentStanding(await services.changeStandingOrder(actor, params.orderId, body), windowOf),
    }),
  };
}
