import { type Instant, nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import { buildTimes } from "../../domain/trips/buildTimes.ts";
import type { DueStore } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { todayOf } from "./today.ts";

type Watching = Pick<CommonNeeds, "db" | "clock" | "termsOn" | "dayRules">;

/**
 * Sees to it that planners come to each day: a coming one is built in the evening before and at night, the one under way is improved.
 * May be said at any time and twice.
 */
export async function watchDays(deps: Watching): Promise<void> {
  const { db, clock, termsOn } = deps;
  const [now, today] = [clock.now(), todayOf(deps)];
  await improveSoon(db.due, today, now);
  const horizon = termsOn(today).rules.bookingHorizonDays.value + 1;
  for (let ahead = 1; ahead <= horizon; ahead++) {
    const day = nextServiceDay(today, ahead);
    if (termsOn(day).hours === undefined) continue;
    const { evening, night } = buildTimes(day, termsOn(day));
    if (night > now) await buildAt(db.due, { day, round: "night", at: night });
    if (evening > now) await buildAt(db.due, { day, round: "evening", at: evening });
    else if (night > now && (await db.plans.findToldAt(day)) === undefined)
      await buildAt(db.due, { day, round: "evening", at: now });
  }
}

interface Build {
  day: ServiceDay;
  round: "evening" | "night" | "fleet";
  at: Instant;
}

const buildAt = (due: Pick<DueStore, "put">, { day, round, at }: Build): Promise<void> =>
  due.put({ key: `buildDay ${round} ${day}`, at, job: "buildDay", payload: { serviceDay: day } });

/** In place of what was entered before: a planner looks at the day under way, whether it has changed or not. */
export const improveSoon = (due: Pick<DueStore, "put">, day: ServiceDay, at: Instant): Promise<void> =>
  due.put({ key: `improveDay ${day}`, at, job: "improveDay", payload: { serviceDay: day } });

/** A shift was added to the day, or one was taken from it: whoever has no vehicle may find one now. */
export const wakePlanners = (
  due: Pick<DueStore, "put">,
  day: ServiceDay,
  { now, today }: { now: Instant; today: ServiceDay },
): Promise<void> =>
  day <= today ? improveSoon(due, day, now) : buildAt(due, { day, round: "fleet", at: now });
