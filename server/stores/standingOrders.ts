import type { RiderId, StandingOrderId, TripId } from "../../shared/ids/index.ts";
import type { Phrase, StandingLeg } from "../../shared/schemas/index.ts";
import type { CalendarDate, StandingOrder, TakenLeg } from "../domain/trips/standingOrder.ts";

/** What has gone wrong with dates of an order: how many, and the first of them. */
export interface OrderOutcome {
  refused?: { day: CalendarDate; count: number; reason: Phrase } | undefined;
  noVehicle?: { day: CalendarDate; count: number } | undefined;
}

/** Requests that repeat, and what was made of their dates. */
export interface StandingOrderStore {
  /** False when one of this id is there, or another has come in place of the same order. */
  create(order: StandingOrder): Promise<boolean>;
  find(id: StandingOrderId): Promise<StandingOrder | undefined>;
  findSuccessor(id: StandingOrderId): Promise<StandingOrder | undefined>;
  /** Whoever else changes this order or asks for its trips waits until the transaction ends. */
  lock(id: StandingOrderId): Promise<void>;
  /** Its end and what is otherwise on some dates; the version grows. */
  update(order: StandingOrder): Promise<void>;
  /** All that it says; the version grows. */
  replace(order: StandingOrder): Promise<void>;
  listOfRider(riderId: RiderId): Promise<StandingOrder[]>;
  /** Those that have not ended by a day, of several riders. */
  listOpenOf(riderIds: readonly RiderId[], today: CalendarDate): Promise<StandingOrder[]>;
  /** Those with a date between the two, by id: after the last one that is known, at most `limit`. */
  listBetween(
    dates: { from: CalendarDate; until: CalendarDate },
    page: { after?: StandingOrderId | undefined; limit: number },
  ): Promise<StandingOrder[]>;
  listLegs(orderId: StandingOrderId, from: CalendarDate): Promise<TakenLeg[]>;
  /** Of several orders at once. */
  listLegsOf(
    orderIds: readonly StandingOrderId[],
    from: CalendarDate,
  ): Promise<Map<StandingOrderId, TakenLeg[]>>;
  /** From a date on, of all orders that have such dates. */
  listOutcomes(from: CalendarDate): Promise<Map<StandingOrderId, OrderOutcome>>;
  putTrip(
    orderId: StandingOrderId,
    leg: { day: CalendarDate; leg: StandingLeg; tripId: TripId },
  ): Promise<void>;
  /** Why there is no trip; one that is there stays. */
  putRefusal(
    orderId: StandingOrderId,
    leg: Required<Pick<TakenLeg, "day" | "leg" | "refusal">>,
  ): Promise<void>;
  /** Nothing is made of it any more: it may be asked for anew. */
  forgetLeg(orderId: StandingOrderId, leg: Pick<TakenLeg, "day" | "leg">): Promise<void>;
}
