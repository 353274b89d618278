import { calendarDay, dayAfter, instantAt, serviceTime } from "../i18n/zone.ts";

/** A service day and a time of it; an hour of 24 or more is of the night after. */
export interface DayTime {
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
}

/** The service's hours, both ends included, e.g. from 7 until 22; half past is .5, and after midnight it goes on from 24. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** A day unlike others, a holiday mostly; without hours the service does not run. */
export interface UnlikeDay {
  readonly day: string;
  readonly name: string;
  readonly hours?: Hours | undefined;
}

/** What may be asked for. */
export interface TimesOffered {
  readonly now: number;
  readonly zone: string | undefined;
  readonly horizonDays: number;
  readonly hours: Hours;
  readonly unlike?: readonly UnlikeDay[] | undefined;
  /** Nothing before this instant. */
  readonly earliest?: number | undefined;
}

export const MINUTE_STEP = 5;
const range = (from: number, until: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.floor((until - from) / step) + 1) }, (_, nth) => from + nth * step);

/** The hours of a day; undefined: the service does not run. */
export function hoursOfDay(
  day: string,
  { hours, unlike = [] }: Pick<TimesOffered, "hours" | "unlike">,
): Hours | undefined {
  const own = unlike.find((each) => each.day === day);
  return own === undefined ? hours : own.hours;
}

/** The first day after this one on which the service runs. */
export const openDayAfter = (day: string, offered: Pick<TimesOffered, "hours" | "unlike">): string =>
  range(1, LONGEST_REST)
    .map((count) => dayAfter(day, count))
    .find((each) => hoursOfDay(each, offered) !== undefined) ?? dayAfter(day);
const LONGEST_REST = 31;

/** Minutes after midnight that may be asked for on this day, in order. */
function minutesOf(day: string, offered: TimesOffered): number[] {
  const { earliest, zone } = offered;
  const hours = hoursOfDay(day, offered);
  if (hours === undefined) return [];
  const first = Math.ceil((hours.from * 60) / MINUTE_STEP) * MINUTE_STEP;
  const all = range(first, hours.until * 60, MINUTE_STEP);
  if (earliest === undefined || day > serviceTime(earliest, zone).day) return all;
  return all.filter((minute) => instantAt(day, Math.floor(minute / 60), minute % 60, zone) >= earliest);
}

function daysAhead({ now, zone, horizonDays }: TimesOffered): string[] {
  const today = serviceTime(now, zone).day;
  return range(0, horizonDays).map((count) => dayAfter(today, count));
}

/** The days on which anything is left to ask for. */
export const offeredDays = (offered: TimesOffered): string[] =>
  daysAhead(offered).filter((day) => minutesOf(day, offered).length > 0);

/** The days to come, with those on which the service does not run, by their names: whoever looks for one reads why. */
export function listedDays(offered: TimesOffered): { day: string; closed?: string }[] {
  return daysAhead(offered).flatMap((day) => {
    if (minutesOf(day, offered).length > 0) return [{ day }];
    const closed = offered.unlike?.find((each) => each.day === day && each.hours === undefined);
    return closed === undefined ? [] : [{ day, closed: closed.name }];
  });
}

export const offeredHours = (day: string, offered: TimesOffered): number[] => [
  ...new Set(minutesOf(day, offered).map((minute) => Math.floor(minute / 60))),
];

export const offeredMinutes = ({ day, hour }: Omit<DayTime, "minute">, offered: TimesOffered): number[] =>
  minutesOf(day, offered)
    .filter((minute) => Math.floor(minute / 60) === hour)
    .map((minute) => minute % 60);

/** This time if it is offered, else the next on the same day, else the last of it; another day's when none is left on it. */
export function nearestOffered(wanted: DayTime, offered: TimesOffered): DayTime {
  const days = offeredDays(offered);
  const day = days.find((each) => each >= calendarDay(wanted.day).day) ?? days.at(-1) ?? wanted.day;
  const times = minutesOf(day, offered);
  const asked = day === wanted.day ? wanted.hour * 60 + wanted.minute : 0;
  const time = times.find((minute) => minute >= asked) ?? times.at(-1);
  return time === undefined ? wanted : { day, hour: Math.floor(time / 60), minute: time % 60 };
}
