import { TZDate } from "@date-fns/tz";
import { addDays, format } from "date-fns";
import { type Instant, instant, type Seconds, seconds } from "./units.ts";

/** A service day is a date in the region's zone, `yyyy-MM-dd`. */
export type ServiceDay = string & { readonly unit: "serviceDay" };

const pattern = /^\d{4}-\d{2}-\d{2}$/;

export function serviceDay(text: string): ServiceDay {
  if (!pattern.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) {
    throw new RangeError(`not a service day: ${text}`);
  }
  return text as ServiceDay;
}

export function serviceDayOf(at: Instant, zone: string): ServiceDay {
  return format(new TZDate(at, zone), "yyyy-MM-dd") as ServiceDay;
}

function midnight(day: ServiceDay, zone: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new TZDate(year, month - 1, date, 0, 0, 0, zone);
}

const starts = new Map<string, Instant>();
const REMEMBERED_STARTS = 1000;

/** Local midnight at which the service day begins. Remembered, since planning asks thousands of times. */
export function startOfServiceDay(day: ServiceDay, zone: string): Instant {
  const key = `${day} ${zone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  if (starts.size >= REMEMBERED_STARTS) starts.clear();
  const start = instant(midnight(day, zone).getTime());
  starts.set(key, start);
  return start;
}

export function nextServiceDay(day: ServiceDay, zone: string, count = 1): ServiceDay {
  return format(addDays(midnight(day, zone), count), "yyyy-MM-dd") as ServiceDay;
}

/** Seconds since local midnight of `day`: the engine's time axis. May be negative or above 86,400. */
export function localSeconds(at: Instant, day: ServiceDay, zone: string): Seconds {
  return seconds((at - startOfServiceDay(day, zone)) / 1000);
}

/** The instant at `time` seconds after the local midnight of `day`. */
export function atLocalTime(day: ServiceDay, time: Seconds, zone: string): Instant {
  return instant(startOfServiceDay(day, zone) + Math.round(time * 1000));
}
