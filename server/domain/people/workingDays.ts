import { nextServiceDay, type ServiceDay, weekdayOf } from "../../../shared/time/index.ts";

/** Whether something makes a day unlike others, by the calendar. */
export type IsSpecial = (day: ServiceDay) => boolean;
const FRIDAY = 5;
/** A year of working days: nobody counts further. */
const FURTHEST = 366;

/** From Monday to Friday, but for days unlike others. That a Saturday is worked in exchange, no calendar here says. */
const isWorkingDay = (day: ServiceDay, isSpecial: IsSpecial): boolean =>
  weekdayOf(day) <= FRIDAY && !isSpecial(day);

/** The working day so many of them later; the day itself is not counted. */
export function workingDayAfter(day: ServiceDay, count: number, isSpecial: IsSpecial): ServiceDay {
  let last = day;
  for (let left = count; left > 0; ) {
    last = nextServiceDay(last);
    if (isWorkingDay(last, isSpecial)) left -= 1;
  }
  return last;
}

/** How many working days lie after the one and until the other, that included; below 0 when it is over. */
export function workingDaysUntil(today: ServiceDay, due: ServiceDay, isSpecial: IsSpecial): number {
  const [from, until, sign] = due < today ? [due, today, -1] : [today, due, 1];
  let count = 0;
  let day = from;
  for (let step = 0; day < until && step < FURTHEST; step += 1) {
    day = nextServiceDay(day);
    if (isWorkingDay(day, isSpecial)) count += 1;
  }
  // Over is over, also where only a weekend lies between.
  return sign < 0 ? Math.min(-1, -count) : count;
}
