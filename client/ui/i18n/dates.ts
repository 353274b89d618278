import type { Locale } from "../../../shared/i18n/index.ts";
import { numberLocale, type Translate } from "./translate.ts";
import { calendarDay, dayAfter, type WallTime, wallTime } from "./zone.ts";

type Moment = number | string;
const millis = (moment: Moment): number => (typeof moment === "number" ? moment : Date.parse(moment));
const two = (count: number): string => String(count).padStart(2, "0");

/** Dates, times and numbers in the reader's language and the region's zone. */
export interface Formats {
  /** "09:05" */
  time(at: Moment): string;
  /** "09:05–09:25" */
  timeRange(range: { from: Moment; until: Moment }): string;
  /** "Monday 23 November"; takes an instant or a `yyyy-MM-dd`. */
  day(at: Moment): string;
  /** "Today, Monday 23 November" as seen from `now`. */
  relativeDay(at: Moment, now: number): string;
  /** "23 November" */
  shortDay(at: Moment): string;
  number(count: number, digits?: number): string;
  /** "850 m", "1.4 km" */
  distance(meters: number): string;
}

export function createFormats(locale: Locale, zone: string | undefined, t: Translate): Formats {
  const wallOf = (at: Moment): WallTime =>
    typeof at === "string" && at.length === 10 ? calendarDay(at) : wallTime(millis(at), zone);
  const time = (at: Moment) => {
    const wall = wallTime(millis(at), zone);
    return `${two(wall.hour)}:${two(wall.minute)}`;
  };
  const day = (at: Moment) => {
    const { weekday, date, month } = wallOf(at);
    return t("date.day", { weekday: String(weekday), date: String(date), month: String(month) });
  };
  const number = (count: number, digits = 0) =>
    new Intl.NumberFormat(numberLocale(locale), { maximumFractionDigits: digits }).format(count);
  return {
    time,
    timeRange: ({ from, until }) => `${time(from)}–${time(until)}`,
    day,
    relativeDay: (at, now) => {
      const today = wallTime(now, zone).day;
      const wall = wallOf(at);
      if (wall.day === today) return t("date.today", { day: day(at) });
      if (wall.day === dayAfter(today)) return t("date.tomorrow", { day: day(at) });
      return day(at);
    },
    shortDay: (at) => {
      const { date, month } = wallOf(at);
      return t("date.shortDay", { date: String(date), month: String(month) });
    },
    number,
    distance: (meters) =>
      meters < 950
        ? t("common.meters", { count: number(Math.max(10, Math.round(meters / 10) * 10)) })
        : t("common.kilometers", { count: number(meters / 1000, 1) }),
  };
}
