import {
  daysFrom,
  type Instant,
  nextServiceDay,
  seconds,
  serviceDay,
  serviceDayOf,
  startOfServiceDay,
} from "../../../shared/time/index.ts";
import { type BudgetState, budgetOf } from "../../domain/notices/budget.ts";
import type { Stores } from "../../stores/index.ts";
import type { CommonNeeds } from "./needs.ts";
import { todayOf } from "./today.ts";

type Needs = Pick<CommonNeeds, "clock" | "dayRules" | "region" | "termsOn">;

/** How the messages of this month stand against the rule's budget: a month of the calendar, as providers bill it. */
export async function readBudget(db: Pick<Stores, "messages">, deps: Needs): Promise<BudgetState> {
  const now = deps.clock.now();
  const month = monthOf(now, deps.region.timeZone);
  const budget = deps.termsOn(todayOf(deps)).rules.noticeBudget.value?.tengePerMonth;
  const spent = await db.messages.spentSince(month.from);
  return budgetOf({ budget, spent }, { ...month, now });
}

/** From the first midnight of a moment's month until that of the next. */
export function monthOf(at: Instant, timeZone: string): { from: Instant; until: Instant } {
  const calendar = daysFrom(seconds(0), timeZone);
  const first = serviceDay(`${serviceDayOf(at, calendar).slice(0, 7)}-01`);
  // No month has more than 31 days, none fewer than 28: 31 days later is in the next one.
  const next = serviceDay(`${nextServiceDay(first, 31).slice(0, 7)}-01`);
  return { from: startOfServiceDay(first, calendar), until: startOfServiceDay(next, calendar) };
}
