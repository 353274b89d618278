import type { MessageKey } from "../../../shared/i18n/index.ts";
import { Assistance, MobilityAid } from "../../../shared/schemas/common.ts";
import type { Translate } from "../../ui/index.ts";

/** A rule's value as it is kept: what it counts shows by its form. */
export type RuleValue =
  | string
  | number
  | boolean
  | null
  | readonly RuleValue[]
  | { readonly [part: string]: RuleValue };
type Parts = { readonly [part: string]: RuleValue };

export const isParts = (value: RuleValue | undefined): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isWindow = (value: RuleValue): value is { from: string; until: string } =>
  isParts(value) && typeof value.from === "string" && typeof value.until === "string";
export const isLength = (value: RuleValue): value is { minutes: number } =>
  isParts(value) && typeof value.minutes === "number" && Object.keys(value).length === 1;
/** In how many ways something is meant: the purposes of a class. */
export const isTexts = (value: RuleValue): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

/** What a rule that may be absent looks like when it is there. */
export const present: Readonly<Record<string, RuleValue>> = {
  holidayHours: { from: "09:00", until: "18:00" },
  sameDayLeadTime: { minutes: 60 },
  waitingOffers: { holds: { minutes: 30 }, perTrip: 3 },
  noticeBudget: { tengePerMonth: 50_000 },
  messagePrices: { smsPart: 20, whatsApp: 20 },
};

/** The value in words and units. */
export function valueInWords(value: RuleValue, t: Translate): string {
  if (value === null) return t("officeRules.absent");
  if (typeof value === "boolean") return t(value ? "officeRules.yes" : "officeRules.no");
  if (typeof value === "string") return wordOf(value, t);
  if (typeof value !== "object") return String(value);
  if (isLength(value)) return t("officeRules.minutes", { count: value.minutes });
  if (isWindow(value)) return `${value.from}–${value.until}`;
  if (isTexts(value)) return value.map((each) => t(`purpose.${each}` as MessageKey)).join(", ");
  if (Array.isArray(value)) return value.map((each) => valueInWords(each, t)).join("; ");
  return Object.entries(value)
    .map(([part, inner]) => `${partName(part, t)}: ${valueInWords(inner, t)}`)
    .join("; ");
}

const aids: readonly string[] = MobilityAid.options;
const helps: readonly string[] = Assistance.options;
/** What a closed list calls inside has words of its own; what somebody wrote is as it was written. */
function wordOf(value: string, t: Translate): string {
  if (aids.includes(value)) return t(`aid.${value}` as MessageKey);
  return helps.includes(value) ? t(`assistance.${value}` as MessageKey) : value;
}

export const partName = (part: string, t: Translate): string => t(`officeRules.part.${part}` as MessageKey);
export const ruleName = (key: string, t: Translate): string => t(`officeRules.rule.${key}` as MessageKey);
