import { atLocalTime, nextServiceDay, seconds, serviceDayOf } from "../../../../shared/time/index.ts";
import type { CalendarDate, DatesAsked } from "../../../domain/trips/standingOrder.ts";
import type { CommonNeeds } from "../../records/needs.ts";

type Deps = Pick<CommonNeeds, "clock" | "dayRules" | "termsOn">;

/** The date on the wall: after midnight it is one more than the service day. */
export function dateOf({ clock, dayRules }: Pick<Deps, "clock" | "dayRules">): CalendarDate {
  const day = serviceDayOf(clock.now(), dayRules);
  const tomorrow = nextServiceDay(day);
  return clock.now() >= atLocalTime(tomorrow, seconds(0), dayRules.timeZone) ? tomorrow : day;
}

/** The dates that are in sight: today and after it, as many as the rule says. */
export function datesInSight(deps: Deps): DatesAsked {
  const from = dateOf(deps);
  const until = nextServiceDay(from, deps.termsOn(from).rules.standingHorizonDays.value - 1);
  return {
    ...{ from, until, timeZone: deps.dayRules.timeZone },
    isHoliday: (day) => deps.termsOn(day).special !== undefined,
  };
}
