import { type Instant, instant } from "../../../shared/time/units.ts";

/** The clock on the wall of a zone. `weekday`: 1 Monday … 7 Sunday. `day` is `yyyy-MM-dd`. */
export interface WallTime {
  readonly day: string;
  readonly date: number;
  readonly month: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string | undefined): Intl.DateTimeFormat {
  const key = zone ?? "";
  const known = formats.get(key);
  if (known !== undefined) return known;
  // "en-GB" only for its digits: the words come from shared/i18n, since browsers lack Kazakh dates.
  const made = new Intl.DateTimeFormat("en-GB", {
    ...(zone === undefined ? {} : { timeZone: zone }),
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(key, made);
  return made;
}

/** How many minutes a zone's wall clock is ahead of UTC from each instant on, oldest first. */
export type ZoneOffsets = readonly { readonly from: string; readonly minutes: number }[];

const told = new Map<string, { from: number; minutes: number }[]>();

/** A device's own zone data may be years old; what the server tells of a zone counts instead. */
export function learnZone(zone: string, offsets: ZoneOffsets): void {
  told.set(
    zone,
    offsets.map(({ from, minutes }) => ({ from: Date.parse(from), minutes })),
  );
}

/** Minutes after midnight at which a service day begins, by zone. */
const dayBegins = new Map<string, number>();

/** `begins`: `HH:mm`. What is earlier belongs to the day before. */
export function learnDays(zone: string, begins: string): void {
  dayBegins.set(zone, Number(begins.slice(0, 2)) * 60 + Number(begins.slice(3, 5)));
}

/** The time as of its service day: at night `day` is the date before, and `hour` 24 or more. */
export function serviceTime(at: number, zone: string | undefined): WallTime {
  const wall = wallTime(at, zone);
  if (wall.hour * 60 + wall.minute >= (dayBegins.get(zone ?? "") ?? 0)) return wall;
  return { ...calendarDay(dayAfter(wall.day, -1)), hour: wall.hour + 24, minute: wall.minute };
}

/** Undefined for times before all that was told: there the device's data has to do. */
const toldMinutes = (at: number, zone: string | undefined): number | undefined =>
  told.get(zone ?? "")?.findLast(({ from }) => from <= at)?.minutes;

export function wallTime(at: number, zone: string | undefined): WallTime {
  const minutes = toldMinutes(at, zone);
  if (minutes === undefined) return wallTimeOfDevice(at, zone);
  const wall = new Date(at + minutes * 60_000);
  return {
    ...calendarDay(wall.toISOString().slice(0, 10)),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

function wallTimeOfDevice(at: number, zone: string | undefined): WallTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  return { ...calendarDay(day), hour: Number(parts.get("hour")), minute: Number(parts.get("minute")) };
}

export function calendarDay(day: string): WallTime {
  const date = new Date(`${day}T00:00:00Z`);
  return {
    day,
    date: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    weekday: date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
    hour: 0,
    minute: 0,
  };
}

/** `count` days after `day`. */
export const dayAfter = (day: string, count = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** That instant as the wire writes it; `time`: `HH:mm`. */
export const isoAt = (day: string, time: string, zone: string | undefined): string =>
  new Date(instantAt(day, Number(time.slice(0, 2)), Number(time.slice(3, 5)), zone)).toISOString();

/** The instant at which the zone's wall clock shows this; an hour of 24 or more is of the night after. Two steps settle a change of offset in between. */
export function instantAt(day: string, hour: number, minute: number, zone: string | undefined): Instant {
  const wanted = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  let at = wanted;
  for (let step = 0; step < 2; step++) {
    const shown = wallTime(at, zone);
    const shownAsUtc = Date.parse(`${shown.day}T00:00:00Z`) + (shown.hour * 60 + shown.minute) * 60_000;
    at += wanted - shownAsUtc;
  }
  return instant(at);
}
