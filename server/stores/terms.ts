import type { CalendarDayView, RuleBook } from "../../shared/schemas/rules.ts";
import type { TermRows } from "../domain/fleet/readTerms.ts";

/** A rule from a day on, in place of the one that holds then, and as long as that would have. */
export interface NewRule {
  key: string;
  value: unknown;
  from: string;
  source?: string | undefined;
  by: string;
  why: string;
}
export type NewCalendarDay = Pick<CalendarDayView, "day" | "kind" | "name"> &
  Pick<NewRule, "source" | "by" | "why">;

/** What is agreed on, each for some days: rules, categories, contracts, calendar. */
export interface TermsStore {
  /** The terms of all days as they are kept; `readTerms` says whether they are right. */
  read(): Promise<TermRows>;
  /** Rules and calendar with who said so and why. */
  readBook(): Promise<RuleBook>;
  /** Whoever else changes rules or calendar waits until the transaction ends. */
  lock(): Promise<void>;
  putRule(rule: NewRule): Promise<void>;
  putCalendarDay(day: NewCalendarDay): Promise<void>;
  /** A day like others after all. */
  removeCalendarDay(day: string): Promise<void>;
}
