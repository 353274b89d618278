import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { type Instant, instant, type Seconds, seconds } from "./units.ts";

/**
 * A service day is named by a date in the region's zone, `yyyy-MM-dd`. It begins at `dayBegins` of that date and ends where the
 * next one begins, so what happens at 00:40 of the 30th is of the 29th, and is shown there as 24:40.
 */
export type ServiceDay = string & { readonly unit: "serviceDay" };

/** By what a service tells its days apart: a zone, and the time on the wall at which a day begins. */
export interface DayRules {
  readonly timeZone: string;
  /** Of a date: the rule may have changed since. */
  dayBegins(day: ServiceDay): Seconds;
}

/** Days that all begin at the same time. */
export const daysFrom = (time: Seconds, timeZone: string): DayRules => ({ timeZone, dayBegins: () => time });

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const dateOf = (day: ServiceDay): number => Date.parse(`${day}T00:00:00Z`);

export function serviceDay(text: string): ServiceDay {
  if (!pattern.test(text) || Number.isNaN(dateOf(text as ServiceDay))) {
    throw new RangeError(`not a service day: ${text}`);
  }
  return text as ServiceDay;
}

/** The one way to say what day it is. */
export function serviceDayOf(at: Instant, rules: DayRules): ServiceDay {
  const date = format(new TZDate(at, rules.timeZone), "yyyy-MM-dd") as ServiceDay;
  return at < startOfServiceDay(date, rules) ? nextServiceDay(date, -1) : date;
}

/** The instant from which on it is `day`: the first at which the clock on the wall shows that it begins. */
export const startOfServiceDay = (day: ServiceDay, rules: DayRules): Instant =>
  wallInstant(day, rules.dayBegins(day), rules.timeZone);

/** The instant from which on it is no longer `day`. */
export const endOfServiceDay = (day: ServiceDay, rules: DayRules): Instant =>
  startOfServiceDay(nextServiceDay(day), rules);

/** `count` days later. Dates are counted without a zone: there none is missing and none is double. */
export const nextServiceDay = (day: ServiceDay, count = 1): ServiceDay =>
  new Date(dateOf(day) + count * DAY_MS).toISOString().slice(0, 10) as ServiceDay;

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(day: ServiceDay): Weekday {
  const order: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];
  return order[new Date(dateOf(day)).getUTCDay()] ?? 7;
}

/**
 * Seconds since local midnight of `day`: the engine's time axis. May be negative or above 86,400. Its zero is twelve hours before
 * noon, as in GTFS: on a day whose clocks change in the night, times of the day itself then still are as on the wall.
 */
export function localSeconds(at: Instant, day: ServiceDay, zone: string): Seconds {
  return seconds((at - zeroOf(day, zone)) / 1000);
}

/** The instant at `time` seconds after the local midnight of `day`. */
export function atLocalTime(day: ServiceDay, time: Seconds, zone: string): Instant {
  return instant(zeroOf(day, zone) + Math.round(time * 1000));
}

const NOON = seconds(43_200);
const zeroOf = (day: ServiceDay, zone: string): Instant =>
  instant(wallInstant(day, NOON, zone) - NOON * 1000);

const known = new Map<string, Instant>();
const REMEMBERED = 2000;

/** When a zone's clock shows a time of a date. Remembered, since planning asks thousands of times for the same few. */
function wallInstant(day: ServiceDay, time: Seconds, zone: string): Instant {
  const key = `${day} ${time} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = instant(new TZDate(year, month - 1, date, 0, 0, time, zone).getTime());
  known.set(key, at);
  return at;
}
