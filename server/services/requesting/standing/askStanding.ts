import type { RiderId, StandingOrderId } from "../../../../shared/ids/index.ts";
import type { NewStandingOrder } from "../../../../shared/schemas/index.ts";
import { type Seconds, seconds, serviceDay, type Weekday } from "../../../../shared/time/index.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { refuseDoubtful } from "../../../domain/trips/requestRules.ts";
import type { Rhythm, StandingOrder } from "../../../domain/trips/standingOrder.ts";
import { AppError } from "../../../errors.ts";
import { isStaff } from "../../../policies/index.ts";
import { doubtOf } from "../askAboutPlace.ts";
import { refuse } from "../draftTrip.ts";
import type { RequestingNeeds } from "../needs.ts";
import { ownIdOf, riderAskedFor } from "../riderOf.ts";
import type { RequestingUseCases } from "../useCases.ts";
import { hashOf } from "../wishFingerprint.ts";
import { withNames } from "../withNames.ts";
import { withPrecision } from "../withPrecision.ts";
import { dateOf } from "./dates.ts";
import { showNewDates, showOrder } from "./readStanding.ts";
import { putOrder } from "./writeOrder.ts";

/** Takes a wish that repeats: stored with the job that asks for its trips. The key is its id's: the same order is taken once. */
export function createAskStanding(
  deps: RequestingNeeds,
): Pick<RequestingUseCases, "askStandingOrder" | "previewStandingOrder"> {
  const draft = async (actor: Actor, asked: NewStandingOrder, id: StandingOrderId) => {
    const rider = await riderAskedFor(deps, actor, asked.riderId ?? ownIdOf(actor));
    const order = orderOf(deps, asked, {
      id,
      riderId: rider.id,
      askedBy: isStaff(actor) ? "dispatcher" : "rider",
    });
    refuseDates(order, dateOf(deps));
    for (const end of ["pickup", "dropoff"] as const)
      refuse(refuseDoubtful(order, end, { doubtOf: (place) => doubtOf(deps, place, rider) }));
    return order;
  };
  return {
    async askStandingOrder(actor, asked, key) {
      const id = deps.stableId(`standing order ${actor.id} ${key}`) as StandingOrderId;
      const order = await draft(actor, asked, id);
      const earlier = await deps.db.standingOrders.find(id);
      if (earlier !== undefined) {
        if (earlier.requestHash !== order.requestHash) throw new AppError("request.idempotencyKeyReused");
        return showOrder(deps, earlier);
      }
      await deps.db.transaction((tx) => putOrder(tx, order, { by: actor, at: deps.clock.now() }));
      return showOrder(deps, order);
    },
    async previewStandingOrder(actor, asked) {
      const order = await draft(actor, asked, deps.createId() as StandingOrderId);
      return showNewDates(deps, order);
    },
  };
}

/** Throws where nobody would ever ride by it. */
export function refuseDates(order: StandingOrder, today: string): void {
  const { from, until, weekdays } = order;
  if (until !== undefined && until < from) throw new AppError("standing.datesOrder", { field: "until" });
  if (until !== undefined && until < today) throw new AppError("standing.over", { field: "until" });
  refusePauses(order);
  if (weekdays.length === 0) throw new AppError("request.invalid", { field: "weekdays" });
}

/** An end may come before the beginning, by which nobody ever rides; a pause that ends before it begins is a slip. */
export function refusePauses({ pauses }: StandingOrder): void {
  if (pauses.some((each) => each.until < each.from))
    throw new AppError("standing.datesOrder", { field: "until" });
}

interface Whose {
  id: StandingOrderId;
  riderId: RiderId;
  askedBy: StandingOrder["askedBy"];
}

function orderOf(deps: RequestingNeeds, asked: NewStandingOrder, whose: Whose): StandingOrder {
  const { companions, aid, assistance, needs, purpose, note, onHolidays } = asked;
  return {
    ...whose,
    version: 1,
    requestHash: hashOf({ ...asked, riderId: whose.riderId }),
    ...rhythmOf(asked),
    from: serviceDay(asked.from),
    until: asked.until === undefined ? undefined : serviceDay(asked.until),
    pickup: withNames(deps, withPrecision(deps, asked.pickup)),
    dropoff: withNames(deps, withPrecision(deps, asked.dropoff)),
    ...{ companions, aid, assistance, needs, purpose, onHolidays },
    note: note === "" ? undefined : note,
    ...{ skipped: [], moved: [], pauses: [] },
  };
}

export const rhythmOf = ({
  weekdays,
  there,
  back,
}: Pick<NewStandingOrder, "weekdays" | "there" | "back">): Rhythm => ({
  weekdays: weekdays as Weekday[],
  there: { kind: there.kind, time: wallSeconds(there.time) },
  back: back === undefined ? undefined : { time: wallSeconds(back.time), whenReady: back.whenReady },
});

/** "05:30" as seconds since midnight. */
export function wallSeconds(time: string): Seconds {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return seconds(hour * 3600 + minute * 60);
}
