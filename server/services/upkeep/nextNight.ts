import {
  addSeconds,
  type Instant,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
  startOfServiceDay,
} from "../../../shared/time/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { todayOf } from "../records/today.ts";

/** When a day is so old that nobody is on the road and the day before has its runs behind it: the next such time. */
export function nextNight(
  deps: Pick<CommonNeeds, "clock" | "termsOn" | "dayRules">,
  after: Seconds,
): { day: ServiceDay; at: Instant } | undefined {
  const today = todayOf(deps);
  const nights = [today, nextServiceDay(today)].map((day) => ({
    day,
    at: addSeconds(startOfServiceDay(day, deps.dayRules), after),
  }));
  return nights.find(({ at }) => at > deps.clock.now());
}
