import { atLocalTime, type Instant, instant, seconds, serviceDay } from "../../shared/time/index.ts";

/** Whole numbers below it are seconds, others milliseconds. */
const LARGEST_SECONDS = 2 ** 31 - 1;
const LATEST = Date.UTC(9999, 0);
const LOCAL = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** A time as trackers write it: seconds or milliseconds since 1970, ISO, or a wall clock's in the service's zone; undefined: it is none. */
export function readTime(text: string, zone: string): Instant | undefined {
  const told = text.trim();
  if (/^\d{1,15}$/.test(told)) {
    const count = Number(told);
    return bounded(count < LARGEST_SECONDS ? count * 1000 : count);
  }
  const [, day, hour, minute, second] = LOCAL.exec(told) ?? [];
  if (day === undefined) return told.includes("T") ? bounded(Date.parse(told)) : undefined;
  if (Number.isNaN(Date.parse(`${day}T${hour}:${minute}:${second}Z`))) return undefined;
  return atLocalTime(
    serviceDay(day),
    seconds(Number(hour) * 3600 + Number(minute) * 60 + Number(second)),
    zone,
  );
}

const bounded = (at: number): Instant | undefined =>
  Number.isFinite(at) && at >= 0 && at < LATEST ? instant(at) : undefined;
