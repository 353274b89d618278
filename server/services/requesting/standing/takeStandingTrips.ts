import type { StandingOrderId } from "../../../../shared/ids/index.ts";
import {
  atLocalTime,
  endOfServiceDay,
  type Instant,
  serviceDayOf,
  toIso,
} from "../../../../shared/time/index.ts";
import { bySystem } from "../../../domain/facts/fact.ts";
import {
  endsOf,
  legKey,
  legsOf,
  type StandingOrder,
  type WantedLeg,
} from "../../../domain/trips/standingOrder.ts";
import { forecastReady, staysAt } from "../../../domain/trips/whenReady.ts";
import { AppError } from "../../../errors.ts";
import type { CommonNeeds } from "../../records/needs.ts";
import { todayOf } from "../../records/today.ts";
import type { RequestingNeeds } from "../needs.ts";
import { riderOf } from "../riderOf.ts";
import { takeWish } from "../takeWish.ts";
import type { RequestingUseCases } from "../useCases.ts";
import { datesInSight } from "./dates.ts";

const ORDERS_AT_ONCE = 200;

/** What is asked for meanwhile by somebody else; the row of the date says by whom. */
const isTaken = Symbol("taken");

/**
 * Asks for the trips of all dates that are in sight and have none yet, of one order or of all; due again when the next day begins.
 * A date is asked for once, whoever calls this how often: its row is written with its trip. What the rules do not allow is written
 * with its reason, and tried again the next time.
 */
export function createTakeStandingTrips(deps: RequestingNeeds): RequestingUseCases["takeStandingTrips"] {
  const { db } = deps;
  return async (orderId) => {
    if (orderId !== undefined) {
      const order = await db.standingOrders.find(orderId);
      return order === undefined ? 0 : takeOrder(deps, order);
    }
    await watchStanding(deps);
    const { from, until } = datesInSight(deps);
    let count = 0;
    let after: StandingOrderId | undefined;
    for (;;) {
      const orders = await db.standingOrders.listBetween({ from, until }, { after, limit: ORDERS_AT_ONCE });
      for (const order of orders) count += await takeOrder(deps, order);
      after = orders.at(-1)?.id;
      if (orders.length < ORDERS_AT_ONCE) return count;
    }
  };
}

/** The next turn: when the next service day begins. */
export async function watchStanding(
  deps: Pick<CommonNeeds, "db" | "clock" | "dayRules" | "termsOn">,
): Promise<void> {
  const at = endOfServiceDay(todayOf(deps), deps.dayRules);
  await deps.db.due.put({ key: "takeStandingTrips", at, job: "takeStandingTrips", payload: {} });
}

async function takeOrder(deps: RequestingNeeds, order: StandingOrder): Promise<number> {
  const dates = datesInSight(deps);
  const taken = await deps.db.standingOrders.listLegs(order.id, dates.from);
  const hasTrip = new Set(taken.flatMap((each) => (each.tripId === undefined ? [] : [legKey(each)])));
  const wanted = legsOf(order, dates).filter(
    (leg) => leg.not === undefined && leg.at > deps.clock.now() && !hasTrip.has(legKey(leg)),
  );
  let count = 0;
  for (const leg of wanted) if (await takeLeg(deps, order, leg)) count++;
  return count;
}

async function takeLeg(deps: RequestingNeeds, order: StandingOrder, leg: WantedLeg): Promise<boolean> {
  try {
    const rider = await riderOf(deps, order.riderId);
    const forecast = await forecastOf(deps, order, leg);
    await takeWish(deps, {
      ...{ by: bySystem, bookedBy: order.askedBy, rider, wish: wishOf(order, leg), confirmed: ["chain"] },
      isUnattended: true,
      forecast,
      horizonDays: deps.termsOn(todayOf(deps)).rules.standingHorizonDays.value,
      checkLeadTime: () => "inTime", // the order was asked for long before
      alongside: async (tx, { id }) => {
        await tx.standingOrders.lock(order.id);
        const now = await tx.standingOrders.find(order.id);
        if (now?.version !== order.version) throw isTaken; // changed meanwhile, with a job of its own
        const legs = await tx.standingOrders.listLegs(order.id, leg.day);
        if (legs.some((each) => legKey(each) === legKey(leg) && each.tripId !== undefined)) throw isTaken;
        await tx.standingOrders.putTrip(order.id, { day: leg.day, leg: leg.leg, tripId: id });
      },
    });
    return true;
  } catch (error) {
    if (error === isTaken) return false;
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const refusal = { key: `error.${error.code}`, values: error.values ?? {} };
    await deps.db.standingOrders.putRefusal(order.id, { day: leg.day, leg: leg.leg, refusal });
    return false;
  }
}

function wishOf(order: StandingOrder, leg: WantedLeg) {
  const { riderId, companions, aid, assistance, needs, purpose, note } = order;
  return {
    ...{ riderId, ...endsOf(order, leg.leg), companions, aid, assistance, needs, purpose, note },
    when: { kind: leg.kind, at: toIso(leg.at) },
    whenReady: leg.leg === "back" ? order.back?.whenReady : undefined,
  };
}

/** When the rider will be ready by what earlier sessions took; undefined: as was asked, since too few are known. */
async function forecastOf(
  { db, termsOn, dayRules, region }: RequestingNeeds,
  order: StandingOrder,
  { day, at }: WantedLeg,
): Promise<Instant | undefined> {
  if (order.back?.whenReady === undefined) return undefined;
  const moved = order.moved.find((each) => each.day === day);
  const there = atLocalTime(day, moved?.there ?? order.there.time, region.timeZone);
  const stays = staysAt(order.dropoff, await db.trips.listStays(order.riderId));
  const terms = termsOn(serviceDayOf(at, dayRules));
  const found = forecastReady({ there, purpose: order.purpose, stays }, terms);
  return found.from === "history" ? found.at : undefined;
}
