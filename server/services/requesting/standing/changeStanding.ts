import type { StandingOrderId } from "../../../../shared/ids/index.ts";
import type { StandingOrderChange } from "../../../../shared/schemas/index.ts";
import { type Instant, serviceDay } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { changed, type StandingChange } from "../../../domain/trips/changeStanding.ts";
import type { StandingOrder } from "../../../domain/trips/standingOrder.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import type { RequestingNeeds } from "../needs.ts";
import type { RequestingUseCases } from "../useCases.ts";
import { refuseDates, refusePauses, rhythmOf, wallSeconds } from "./askStanding.ts";
import { dateOf } from "./dates.ts";
import { getOrder, showOrder } from "./readStanding.ts";
import { callOffUnwanted, putOrder } from "./writeOrder.ts";

/**
 * Says how an order shall be from now on. Trips of dates on which nobody rides any more, or at another time, are called off in the same
 * transaction; the job asks for what takes their place. Saying the same twice changes nothing more.
 */
export function createChangeStanding(deps: RequestingNeeds): Pick<RequestingUseCases, "changeStandingOrder"> {
  return {
    async changeStandingOrder(actor, orderId, asked) {
      await getOrder(deps, actor, orderId);
      const id = await deps.db.transaction((tx) =>
        change(tx, deps, { actor, orderId, change: changeOf(asked) }),
      );
      const order = await deps.db.standingOrders.find(id);
      if (order === undefined) throw new AppError("standing.unknown");
      return showOrder(deps, order);
    },
  };
}

interface Asked {
  actor: Actor;
  orderId: StandingOrderId;
  change: StandingChange;
}

async function change(tx: Stores, deps: RequestingNeeds, asked: Asked): Promise<StandingOrderId> {
  const { actor, orderId } = asked;
  await tx.standingOrders.lock(orderId);
  const order = await tx.standingOrders.find(orderId);
  if (order === undefined) throw new AppError("standing.unknown");
  const today = dateOf(deps);
  const is = changed(order, asked.change, today);
  refusePauses(is);
  const happened = { by: actor, at: deps.clock.now() };
  const successor = await goOn(tx, deps, { order, asked, ...happened });
  if (sameDates(order, is)) return successor ?? orderId;
  await tx.standingOrders.update(is);
  const cancelled = await callOffUnwanted(tx, deps, { order: is, ...happened });
  await recordFact(tx, {
    ...{ kind: "standing.changed", concerns: { riderId: order.riderId }, ...happened },
    details: { order: orderId, how: asked.change.kind, cancelled },
  });
  await tx.outbox.addJob("takeStandingTrips", { orderId });
  return successor ?? orderId;
}

/** The order that comes in its place, if the change is such. */
async function goOn(
  tx: Stores,
  deps: RequestingNeeds,
  { order, asked, by, at }: { order: StandingOrder; asked: Asked; by: Actor; at: Instant },
): Promise<StandingOrderId | undefined> {
  const { change } = asked;
  if (change.kind !== "anew") return undefined;
  if (change.from < dateOf(deps)) throw new AppError("standing.over", { field: "from" });
  const earlier = await tx.standingOrders.findSuccessor(order.id);
  if (earlier !== undefined) {
    if (earlier.from === change.from) return earlier.id;
    throw new AppError("standing.replaced");
  }
  const { kind, ...rhythm } = change;
  const id = deps.createId() as StandingOrderId;
  const next = { ...order, ...rhythm, id, version: 1, moved: [], replaces: order.id };
  refuseDates(next, dateOf(deps));
  await putOrder(tx, next, { by, at });
  return id;
}

const datesOf = ({ until, skipped, moved, pauses }: StandingOrder): string =>
  JSON.stringify([until ?? null, skipped, moved, pauses]);
const sameDates = (one: StandingOrder, other: StandingOrder): boolean => datesOf(one) === datesOf(other);

function changeOf(asked: StandingOrderChange): StandingChange {
  const time = (text: string | undefined) => (text === undefined ? undefined : wallSeconds(text));
  switch (asked.kind) {
    case "skip":
    case "ride":
      return { kind: asked.kind, days: asked.days.map(serviceDay) };
    case "move":
      return { kind: "move", day: serviceDay(asked.day), there: time(asked.there), back: time(asked.back) };
    case "pause":
      return { kind: "pause", from: serviceDay(asked.from), until: serviceDay(asked.until) };
    case "resume":
      return { kind: "resume" };
    case "end":
      return { kind: "end", lastDay: serviceDay(asked.lastDay) };
    case "anew":
      return { kind: "anew", from: serviceDay(asked.from), ...rhythmOf(asked) };
  }
}
