import { z } from "zod";
import { IsoInstant, LocalizedName, ServiceDayText, written } from "./common.ts";

/** Where a rule or a day of the calendar comes from, and who said so last. */
const stated = {
  unverified: z.boolean(),
  source: z.string().optional(),
  note: z.string().optional(),
  by: z.string().optional(),
  why: z.string().optional(),
};
/** A rule as it is kept, for some days; its value in the form of `ServiceRules`. */
export const RuleView = z.object({
  key: z.string(),
  value: z.unknown(),
  validFrom: ServiceDayText.optional(),
  validUntil: ServiceDayText.optional(),
  changedAt: IsoInstant,
  ...stated,
});
export type RuleView = z.output<typeof RuleView>;
export const CalendarDayView = z.object({
  day: ServiceDayText,
  kind: z.enum(["holiday", "closed"]),
  name: LocalizedName,
  ...stated,
});
export type CalendarDayView = z.output<typeof CalendarDayView>;
export const RuleBook = z.object({ rules: z.array(RuleView), calendar: z.array(CalendarDayView) });
export type RuleBook = z.output<typeof RuleBook>;

const saying = {
  /** Who confirms it: an order, a contract, a letter. Left out: nobody has confirmed it, and the reason says why it is assumed. */
  source: written().min(1).max(300).optional(),
  reason: written().min(1).max(300),
};
export const RuleKeyText = z.string().regex(/^[a-z][a-zA-Z]{0,39}$/);
export const ChangeRule = z.object({ value: z.unknown(), from: ServiceDayText, ...saying });
export type ChangeRule = z.output<typeof ChangeRule>;
const name = z.object({
  kk: written().min(1).max(200),
  ru: written().min(1).max(200),
  en: written().min(1).max(200),
});
/** `usual`: it is a day like others after all. */
export const SetCalendarDay = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["holiday", "closed"]), name, ...saying }),
  z.object({ kind: z.literal("usual"), reason: saying.reason }),
]);
export type SetCalendarDay = z.output<typeof SetCalendarDay>;

/** The calls of the office about rules. */
export const ruleShapes = {
  getRuleBook: { response: RuleBook },
  changeRule: { params: z.object({ key: RuleKeyText }), body: ChangeRule, response: RuleBook },
  setCalendarDay: { params: z.object({ day: ServiceDayText }), body: SetCalendarDay, response: RuleBook },
} as const;
