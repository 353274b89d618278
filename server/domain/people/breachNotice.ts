import { nextServiceDay, type ServiceDay, weekdayOf } from "../../../shared/time/index.ts";

const SATURDAY = 6;

/** The last of so many working days after the day on which a breach was noticed: neither at a weekend nor one of the days off. */
export function breachNoticeDay(
  noticed: ServiceDay,
  { workingDays, daysOff }: { workingDays: number; daysOff: ReadonlySet<string> },
): ServiceDay {
  let day = noticed;
  for (let left = workingDays; left > 0; ) {
    day = nextServiceDay(day);
    if (weekdayOf(day) < SATURDAY && !daysOff.has(day)) left -= 1;
  }
  return day;
}
