import { hasHappened } from "../../../../shared/lifeCycle/trip.ts";
import { type Instant, nextServiceDay } from "../../../../shared/time/index.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
import { changed } from "../../../domain/trips/changeStanding.ts";
import { legKey, legsOf, type StandingOrder, type TakenLeg } from "../../../domain/trips/standingOrder.ts";
import type { Stores } from "../../../stores/index.ts";
import { callOff } from "../../records/callOff.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { RequestingNeeds } from "../needs.ts";
import { dateOf, datesInSight } from "./dates.ts";

interface Happened {
  by: FactBy;
  at: Instant;
}

/** Stores an order with the job that asks for its trips. */
export async function putOrder(tx: Stores, order: StandingOrder, { by, at }: Happened): Promise<void> {
  if (!(await tx.standingOrders.create(order))) return;
  await recordFact(tx, {
    ...{ kind: "standing.asked", concerns: { riderId: order.riderId }, by, at },
    details: { order: order.id },
  });
  await tx.outbox.addJob("takeStandingTrips", { orderId: order.id });
}

/**
 * Writes an order as a whole as somebody else's list has it. Trips at times that it no longer wants are called off with it, and the job
 * asks for what takes their place. The caller has locked it.
 */
export async function rewriteOrder(
  tx: Stores,
  deps: RequestingNeeds,
  { order, was, by, at }: { order: StandingOrder; was: StandingOrder } & Happened,
): Promise<void> {
  await tx.standingOrders.replace(order);
  await noteChanged(tx, deps, { order, was, how: "list", by, at });
  await tx.outbox.addJob("takeStandingTrips", { orderId: order.id });
}

/** From now on nobody rides by it; what has begun goes on. */
export async function endOrder(
  tx: Stores,
  deps: RequestingNeeds,
  { order, by, at }: { order: StandingOrder } & Happened,
): Promise<void> {
  const today = dateOf(deps);
  const is = changed(order, { kind: "end", lastDay: nextServiceDay(today, -1) }, today);
  await tx.standingOrders.update(is);
  await noteChanged(tx, deps, { order: is, how: "end", by, at });
}

async function noteChanged(
  tx: Stores,
  deps: RequestingNeeds,
  { order, was, how, by, at }: { order: StandingOrder; was?: StandingOrder; how: string } & Happened,
): Promise<void> {
  const cancelled = await callOffUnwanted(tx, deps, { order, was, by, at });
  await recordFact(tx, {
    ...{ kind: "standing.changed", concerns: { riderId: order.riderId }, by, at },
    details: { order: order.id, how, cancelled },
  });
}

/** Trips that the order no longer wants as they are; their dates may be asked for anew. Answers how many were called off. */
export async function callOffUnwanted(
  tx: Stores,
  deps: RequestingNeeds,
  { order, was, by, at }: { order: StandingOrder; was?: StandingOrder | undefined } & Happened,
): Promise<number> {
  const dates = datesInSight(deps);
  const taken = await tx.standingOrders.listLegs(order.id, dates.from);
  const wanted = legsOf(order, dates).filter(({ not }) => not === undefined);
  const times = new Map(wanted.map((leg) => [legKey(leg), leg.at]));
  const trips = new Map(
    (await tx.trips.listByIds(taken.flatMap(({ tripId }) => tripId ?? []))).map(({ trip }) => [
      trip.id,
      trip,
    ]),
  );
  let count = 0;
  for (const leg of taken) {
    const trip = leg.tripId && trips.get(leg.tripId);
    const isWanted = trip ? times.get(legKey(leg)) === trip.requested.at : times.has(legKey(leg));
    if (isWanted && !isOtherwise(leg, order, was)) continue;
    if (trip && !hasHappened("cancel", trip)) {
      if (!(await callOff(tx, trip.id, { by, at }))) continue; // aboard, or over
      count++;
    }
    await tx.standingOrders.forgetLeg(order.id, leg);
  }
  return count;
}

/** With others along, or fetched when ready and no longer at a time, it is another trip. */
const isOtherwise = ({ leg }: TakenLeg, is: StandingOrder, was: StandingOrder | undefined): boolean =>
  was !== undefined &&
  (is.companions !== was.companions || (leg === "back" && is.back?.whenReady !== was.back?.whenReady));
