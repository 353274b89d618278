import type { Locale } from "../../../shared/i18n/index.ts";
import {
  daysFrom,
  type Instant,
  nextServiceDay,
  type ServiceDay,
  seconds,
  serviceDayOf,
} from "../../../shared/time/index.ts";
import type { InstantWindow } from "../place.ts";
import { say } from "./texts.ts";

/** Where and in what language times are said, and when it is while they are. */
export interface Telling {
  locale: Locale;
  now: Instant;
  timeZone: string;
}

const tags: Record<Locale, string> = { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" };
const known = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it. */
function formatOf(
  locale: Locale,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  const format = known.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  known.set(key, format);
  return format;
}

/** By the calendar on the wall. */
const dateOf = (at: Instant, timeZone: string): ServiceDay =>
  serviceDayOf(at, daysFrom(seconds(0), timeZone));

const nearWords = { [-1]: "notices.yesterday", 0: "notices.today", 1: "notices.tomorrow" } as const;
const nears = [-1, 0, 1] as const;

/**
 * A date in words that cannot be mistaken: by the calendar, so that a trip after midnight is named by the date on the wall; of a near one the
 * word too, since "Tuesday" alone may be another one. `short` leaves the weekday out where the near word stands.
 */
export function dayWords(at: Instant, { locale, now, timeZone }: Telling, length: "full" | "short"): string {
  const [day, today] = [dateOf(at, timeZone), dateOf(now, timeZone)];
  const away = nears.find((days) => nextServiceDay(today, days) === day);
  const date = formatOf(locale, timeZone, { day: "numeric", month: "long" }).format(at);
  const weekday = formatOf(locale, timeZone, { weekday: "long" }).format(at);
  if (away === undefined) return say(locale, "notices.day.far", { weekday, date });
  const near = say(locale, nearWords[away]);
  return length === "short"
    ? say(locale, "notices.day.short", { near, date })
    : say(locale, "notices.day.near", { near, weekday, date });
}

export const timeWords = (at: Instant, { timeZone }: Pick<Telling, "timeZone">): string =>
  formatOf("en", timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** With a hyphen: a dash is no letter of GSM 03.38. */
export const windowWords = ({ from, until }: InstantWindow, telling: Pick<Telling, "timeZone">): string =>
  `${timeWords(from, telling)}-${timeWords(until, telling)}`;

export const isSameDate = (one: Instant, other: Instant, { timeZone }: Pick<Telling, "timeZone">): boolean =>
  dateOf(one, timeZone) === dateOf(other, timeZone);
