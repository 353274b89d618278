import type { StandingOrderId, TripId } from "../../../../shared/ids/index.ts";
import { nextServiceDay } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import {
  hasEnded,
  legsOf,
  type StandingOrder,
  type TakenLeg,
  type WantedLeg,
} from "../../../domain/trips/standingOrder.ts";
import { AppError } from "../../../errors.ts";
import { canSeeTrip } from "../../../policies/index.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { ownIdOf, riderAskedFor } from "../riderOf.ts";
import type { RequestingUseCases, ShownDate, ShownOrder } from "../useCases.ts";
import { dateOf, datesInSight } from "./dates.ts";

/** Dates beyond those that are in sight are shown, too: a month is what people think in. */
const SHOWN_DAYS = 35;

export function createReadStanding(deps: RequestingNeeds): Pick<RequestingUseCases, "listStandingOrders"> {
  return {
    async listStandingOrders(actor, riderId) {
      const rider = await riderAskedFor(deps, actor, riderId ?? ownIdOf(actor));
      const orders = await deps.db.standingOrders.listOfRider(rider.id);
      return showOrders(deps, orders);
    },
  };
}

/** Throws standing.unknown, also for somebody else's. */
export async function getOrder(
  deps: RequestingNeeds,
  actor: Actor,
  id: StandingOrderId,
): Promise<StandingOrder> {
  const order = await deps.db.standingOrders.find(id);
  if (order === undefined || !canSeeTrip(actor, order, todayOf(deps))) throw new AppError("standing.unknown");
  return order;
}

export async function showOrder(deps: RequestingNeeds, order: StandingOrder): Promise<ShownOrder> {
  const [shown] = await showOrders(deps, [order]);
  if (shown === undefined) throw new AppError("standing.unknown");
  return shown;
}

/** All at once, however many they are. */
async function showOrders(deps: RequestingNeeds, orders: readonly StandingOrder[]): Promise<ShownOrder[]> {
  const today = dateOf(deps);
  const ids = orders.map(({ id }) => id);
  const taken = await deps.db.standingOrders.listLegsOf(ids, today);
  const trips = await tripsOf(deps, [...taken.values()].flat());
  return orders.map((order) => {
    const legs = taken.get(order.id) ?? [];
    return { order, hasEnded: hasEnded(order, today), dates: datesOf(deps, order, { taken: legs, trips }) };
  });
}

/** What would become of each date of the coming weeks, of an order that is not stored yet. */
export const showNewDates = (
  deps: RequestingNeeds,
  order: Omit<StandingOrder, "id" | "version">,
): ShownDate[] => datesOf(deps, order, { taken: [], trips: new Map() });

async function tripsOf(
  { db }: RequestingNeeds,
  taken: readonly TakenLeg[],
): Promise<Map<TripId, TripRecord>> {
  const records = await db.trips.listByIds(taken.flatMap(({ tripId }) => tripId ?? []));
  return new Map(records.map((record) => [record.trip.id, record]));
}

function datesOf(
  deps: RequestingNeeds,
  order: Omit<StandingOrder, "id" | "version">,
  { taken, trips }: { taken: readonly TakenLeg[]; trips: ReadonlyMap<TripId, TripRecord> },
): ShownDate[] {
  const { from, until: inSight, ...zone } = datesInSight(deps);
  const legs = legsOf(order, { ...zone, from, until: nextServiceDay(from, SHOWN_DAYS - 1) });
  return legs
    .filter(({ at, day }) => at > deps.clock.now() || taken.some((each) => each.day === day))
    .map((leg) => {
      const made = taken.find((each) => each.day === leg.day && each.leg === leg.leg);
      const trip = made?.tripId === undefined ? undefined : trips.get(made.tripId);
      return { ...leg, state: stateOf(leg, made, inSight), trip, refusal: made?.refusal };
    });
}

function stateOf(leg: WantedLeg, made: TakenLeg | undefined, inSight: string): ShownDate["state"] {
  if (made?.tripId !== undefined) return "asked";
  if (leg.not !== undefined) return leg.not;
  if (made?.refusal !== undefined) return "refused";
  return leg.day <= inSight ? "soon" : "later";
}
