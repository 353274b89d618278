import {
  addSeconds,
  atLocalTime,
  type Instant,
  instant,
  nextServiceDay,
  type ServiceDay,
  seconds,
} from "../../../shared/time/index.ts";
import type { TermsWith } from "../fleet/terms.ts";

/** The terms that say how long before a trip it has to be asked for. */
export type LeadTimeTerms = TermsWith<"dayAheadCutoff" | "sameDayLeadTime">;

/**
 * The latest moment at which a trip of this service day that leaves at `leavesAt` may be asked for. Until the cutoff of the day before it is a
 * day-ahead request and always in time. Whoever missed that asks as on the day itself, also in the evening before: nobody is
 * made to wait for midnight.
 */
export function latestAsking(
  leavesAt: Instant,
  { timeZone, rules }: LeadTimeTerms,
  serviceDay: ServiceDay,
): Instant {
  const dayBefore = nextServiceDay(serviceDay, -1);
  const dayAhead = atLocalTime(dayBefore, rules.dayAheadCutoff.value, timeZone);
  const leadTime = rules.sameDayLeadTime.value;
  return leadTime === undefined
    ? dayAhead
    : instant(Math.max(dayAhead, addSeconds(leavesAt, seconds(-leadTime))));
}
