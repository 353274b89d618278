import type { StaffId } from "../../../../shared/ids/index.ts";
import { atLocalTime, type ServiceDay } from "../../../../shared/time/index.ts";
import type { FactKind, StoredFact } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import { canCloseDay, canReopenDay } from "../../../policies/index.ts";
import type { ClosedDay, Stores } from "../../../stores/index.ts";
import { recordFact, recordOne } from "../../records/recordFact.ts";
import { todayOf } from "../../records/today.ts";
import type { DispatchingNeeds } from "../needs.ts";
import type { DayClosingRecord, DispatchingUseCases } from "../useCases.ts";
import { actKinds, readDay } from "./readDay.ts";
import { sumDay } from "./sumDay.ts";

/** What may be written about a day after it was closed. */
const amendmentKinds: readonly FactKind[] = [
  ...actKinds,
  ...(["trip.actTakenBack", "stop.actTakenBack", "trip.actTimeCorrected", "trip.amended"] as const),
  ...(["question.answered", "appeal.answered", "trip.solvedOtherwise"] as const),
];

type Closing = Pick<DispatchingUseCases, "getDayClosing" | "closeDay" | "reopenDay">;

/**
 * A service day ends by a dispatcher's word: when its service is over and everybody is home or accounted for. Its record is frozen as it is
 * then; what is written later is told beside it and changes nothing of it.
 */
export function createCloseDay(deps: DispatchingNeeds): Closing {
  const { db, clock, createId } = deps;
  return {
    getDayClosing(actor, day) {
      if (!canCloseDay(actor)) throw new AppError("session.forbidden");
      return db.snapshot((tx) => look(tx, deps, { actor, day }));
    },

    async closeDay(actor, day) {
      if (!canCloseDay(actor)) throw new AppError("session.forbidden");
      return db.transaction(async (tx) => {
        await tx.plans.raise(day); // nobody plans on it, or closes it, meanwhile
        const seen = await look(tx, deps, { actor, day });
        if (seen.state === "closed") return seen;
        if (seen.state === "running") throw new AppError("day.notOver");
        if (seen.open.length > 0)
          throw new AppError("day.notAllHome", { values: { count: seen.open.length } });
        const [id, at] = [createId(), clock.now()];
        const happened = { by: actor, at, concerns: { serviceDay: day } };
        const factId = await recordOne(tx, { kind: "day.closed", ...happened, details: { closing: id } });
        await tx.dayClosings.add({ id, day, at, by: actor.id as StaffId, factId, sum: seen.sum });
        return look(tx, deps, { actor, day });
      });
    },

    reopenDay: createReopenDay(deps),
  };
}

const createReopenDay =
  (deps: DispatchingNeeds): DispatchingUseCases["reopenDay"] =>
  async (actor, day, reason) => {
    if (!canReopenDay(actor)) throw new AppError("session.forbidden");
    return deps.db.transaction(async (tx) => {
      await tx.plans.raise(day);
      const closed = await tx.dayClosings.find(day);
      if (closed === undefined) throw new AppError("day.notClosed");
      const at = deps.clock.now();
      await tx.dayClosings.reopen(closed.id, at);
      await recordFact(tx, {
        ...{ kind: "day.reopened", by: actor, at, concerns: { serviceDay: day } },
        ...{ details: { closing: closed.id }, texts: { note: reason } },
      });
      return look(tx, deps, { actor, day });
    });
  };

async function look(
  tx: Stores,
  deps: DispatchingNeeds,
  { actor, day }: { actor: Actor; day: ServiceDay },
): Promise<DayClosingRecord> {
  const closed = await tx.dayClosings.find(day);
  const seen = await readDay(tx, day);
  const mayReopen = closed !== undefined && canReopenDay(actor);
  const about = { day, mayReopen, trips: seen.trips, open: closed === undefined ? seen.open : [] };
  if (closed !== undefined)
    return { ...about, state: "closed", sum: closed.sum, closed: await closedBy(tx, closed) };
  const sum = await sumDay(tx, deps, { day, ...seen });
  return { ...about, state: isServiceOver(day, deps) ? "open" : "running", sum };
}

async function closedBy(tx: Stores, { day, at, by, factId }: ClosedDay) {
  const facts = await tx.facts.listOfDay(day, amendmentKinds);
  const amendments: StoredFact[] = facts.filter(({ id }) => id > factId);
  return { at, by: (await tx.staff.find(by))?.name, amendments };
}

function isServiceOver(day: ServiceDay, deps: DispatchingNeeds): boolean {
  const today = todayOf(deps);
  if (day !== today) return day < today;
  const { hours, rules, timeZone } = deps.termsOn(day);
  return deps.clock.now() >= atLocalTime(day, (hours ?? rules.serviceHours.value).until, timeZone);
}
