import { atLocalTime, type Instant, nextServiceDay, type ServiceDay } from "../../../shared/time/index.ts";
import type { TermsWith } from "../fleet/terms.ts";

/** When a coming day is built: when day-ahead requests for it close, and in the night before it, by the terms of that day. */
export function buildTimes(
  day: ServiceDay,
  { rules, timeZone }: TermsWith<"dayAheadCutoff" | "dayBuilding">,
): { evening: Instant; night: Instant } {
  return {
    evening: atLocalTime(nextServiceDay(day, -1), rules.dayAheadCutoff.value, timeZone),
    night: atLocalTime(day, rules.dayBuilding.value.again, timeZone),
  };
}
