import type { Weekday } from "../../../shared/time/index.ts";
import { presentDates, presentLoad, presentStanding } from "../../presenters/index.ts";
import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type StandingHandlers = Pick<
  Handlers,
  | "getStandingLoad"
  | "listStandingOrders"
  | "previewStandingOrder"
  | "askStandingOrder"
  | "changeStandingOrder"
>;

type Presenters = RouteParts["presenters"];
/** The promised window of a trip as its rider may know it. */
export const windowOf = (presenters: Presenters) => (record: Parameters<Presenters["riderTrip"]>[0]) => {
  const { promise } = presenters.riderTrip(record);
  return promise && { pickupWindow: promise.pickupWindow };
};

/** Requests that repeat. */
export function standingRoutes({ services, presenters }: RouteParts): StandingHandlers {
  const promised = windowOf(presenters);
  return {
    listStandingOrders: async ({ actor, query }) => {
      const orders = await services.listStandingOrders(actor, query.riderId);
      return { orders: orders.map((order) => presentStanding(order, promised)) };
    },
    getStandingLoad: async ({ actor, query }) => ({
      load: presentLoad(await services.getStandingLoad(actor, query.weekday as Weekday)),
    }),
    previewStandingOrder: async ({ actor, body }) => ({
      days: presentDates(await services.previewStandingOrder(actor, body), promised),
    }),
    askStandingOrder: async ({ actor, body, idempotencyKey }) => ({
      order: presentStanding(await services.askStandingOrder(actor, body, idempotencyKey), promised),
    }),
    changeStandingOrder: async ({ actor, params, body }) => ({
      order: presentStanding(await services.changeStandingOrder(actor, params.orderId, body), promised),
    }),
  };
}
