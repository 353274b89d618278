import type { Locale } from "../../../shared/i18n/index.ts";
import { numberLocale, type Translate } from "./translate.ts";
import { calendarDay, dayAfter, serviceTime, type WallTime, wallTime } from "./zone.ts";

type Moment = number | string;
const millis = (moment: Moment): number => (typeof moment === "number" ? moment : Date.parse(moment));
const two = (count: number): string => String(count).padStart(2, "0");

/**
 * Dates, times and numbers in the reader's language and the region's zone. Whoever works with the day reads times after midnight as of
 * their service day ("29 November", "24:40"), others as on the wall, with both dates of the night.
 */
export interface Formats {
  /** "09:05"; at night "24:40" or "00:40". */
  time(at: Moment): string;
  /** "09:05–09:25" */
  timeRange(range: { from: Moment; until: Moment }): string;
  /** "Monday 23 November"; takes an instant or a service day, `yyyy-MM-dd`. Of an instant at night "the night from 29 to 30 November". */
  day(at: Moment): string;
  /** "Today, Monday 23 November" as seen from `now`. */
  relativeDay(at: Moment, now: number): string;
  /** "23 November"; the date that goes with `time`. */
  shortDay(at: Moment): string;
  /** "November", of `yyyy-MM`. */
  month(month: string): string;
  /** "23 November, 00:56": as on the wall and the calendar, whoever reads; of what ends by them, no work of a service day. */
  calendarMoment(at: Moment): string;
  /** An hour of a service day in a list: "09"; at night "24" or "00 (night to 30 November)". */
  hour(day: string, hour: number): string;
  number(count: number, digits?: number): string;
  /** "850 m", "1.4 km" */
  distance(meters: number): string;
}

/** Who reads: people who work with the service day, or anybody else. */
export type Reader = "worker" | "anybody";
interface FormatsOf {
  readonly locale: Locale;
  readonly zone: string | undefined;
  readonly reader: Reader;
}

export function createFormats({ locale, zone, reader }: FormatsOf, t: Translate): Formats {
  const shownTime = reader === "worker" ? serviceTime : wallTime;
  const time = (at: Moment) => {
    const { hour, minute } = shownTime(millis(at), zone);
    return `${two(hour)}:${two(minute)}`;
  };
  const number = (count: number, digits = 0) =>
    new Intl.NumberFormat(numberLocale(locale), { maximumFractionDigits: digits }).format(count);
  return {
    ...createDays({ zone, reader }, t),
    time,
    timeRange: ({ from, until }) => `${time(from)}–${time(until)}`,
    hour: (day, hour) =>
      reader === "worker" || hour < 24
        ? two(hour)
        : t("when.nightHour", { hour: two(hour - 24), day: shortDay(calendarDay(dayAfter(day)), t) }),
    shortDay: (at) => shortDay(isDay(at) ? calendarDay(at) : shownTime(millis(at), zone), t),
    month: (month) => t("date.month", { month: String(Number(month.slice(5))) }),
    calendarMoment: (at) => {
      const wall = wallTime(millis(at), zone);
      return `${shortDay(wall, t)}, ${two(wall.hour)}:${two(wall.minute)}`;
    },
    number,
    distance: (meters) =>
      meters < 950
        ? t("common.meters", { count: number(Math.max(10, Math.round(meters / 10) * 10)) })
        : t("common.kilometers", { count: number(meters / 1000, 1) }),
  };
}

const isDay = (at: Moment): at is string => typeof at === "string" && at.length === 10;
const shortDay = ({ date, month }: WallTime, t: Translate) =>
  t("date.shortDay", { date: String(date), month: String(month) });

function createDays({ zone, reader }: Pick<FormatsOf, "zone" | "reader">, t: Translate) {
  const serviceDayOf = (at: Moment) => (isDay(at) ? calendarDay(at) : serviceTime(millis(at), zone));
  /** Of a night that nobody reads as a service day, both dates: "today" and one date alone could be either. */
  const night = (at: Moment) => {
    const { day, hour } = serviceDayOf(at);
    if (reader === "worker" || hour < 24) return undefined;
    const until = shortDay(calendarDay(dayAfter(day)), t);
    return t("date.night", { from: shortDay(calendarDay(day), t), until });
  };
  const day = (at: Moment) => {
    const { weekday, date, month } = serviceDayOf(at);
    return night(at) ?? t("date.day", { weekday: String(weekday), date: String(date), month: String(month) });
  };
  const relativeDay = (at: Moment, now: number) => {
    const today = (reader === "worker" ? serviceTime : wallTime)(now, zone).day;
    const of = serviceDayOf(at);
    if (night(at) !== undefined) return day(at);
    if (of.day === today) return t("date.today", { day: day(at) });
    return of.day === dayAfter(today) ? t("date.tomorrow", { day: day(at) }) : day(at);
  };
  return { day, relativeDay };
}
