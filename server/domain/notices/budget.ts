import type { NoticeKind } from "../../../shared/notices/index.ts";
import { type Instant, secondsBetween } from "../../../shared/time/index.ts";
import { isCritical } from "./content.ts";

/** From this share of a month's budget on somebody should look. */
const NEAR = 0.8;
/** The first day of a month says little of it: a forecast counts on no shorter time. */
const DAY = 86_400;

/** How a month stands; money in tenge. */
export interface BudgetState {
  /** undefined: nobody has set one, and nothing is bounded. */
  budget: number | undefined;
  spent: number;
  /** What the month comes to if it goes on as it has begun. */
  forecast: number;
  level: "within" | "near" | "used";
}

interface Month {
  from: Instant;
  until: Instant;
  now: Instant;
}

/** 30 days, of which 10 are over, with 20,000 spent: 20,000 / 10 × 30 = 60,000. */
export function budgetOf(
  { budget, spent }: { budget: number | undefined; spent: number },
  month: Month,
): BudgetState {
  const whole = secondsBetween(month.from, month.until);
  const over = Math.min(whole, Math.max(DAY, secondsBetween(month.from, month.now)));
  return { budget, spent, forecast: Math.round((spent * whole) / over), level: levelOf(budget, spent) };
}

function levelOf(budget: number | undefined, spent: number): BudgetState["level"] {
  if (budget === undefined) return "within";
  if (spent >= budget) return "used";
  return spent >= NEAR * budget ? "near" : "within";
}

/**
 * What still goes by ways that cost something once a month's budget is used: the critical ones, of whom somebody would wait in vain or stay
 * at home (another time, late, no vehicle, cancelled, refused, missed). Codes are no notices, and always go: without one nobody comes in.
 * Promises, reminders and vehicles that come go by free ways alone.
 */
export const goesBeyondBudget = (kind: NoticeKind): boolean => isCritical(kind);

/** Whether a notice of this kind may cost something. */
export const mayCost = (
  kind: NoticeKind,
  { paid, level }: { paid: boolean; level: BudgetState["level"] },
): boolean => paid && (level !== "used" || goesBeyondBudget(kind));
