import { type DayRules, daysFrom } from "../../shared/time/index.ts";
import type { RegionPack } from "./model.ts";

/** What tells the days of a new installation apart; one that stands reads it from its terms. */
export const daysOf = ({ rules, timeZone }: Pick<RegionPack, "rules" | "timeZone">): DayRules =>
  daysFrom(rules.dayBegins.value, timeZone);
