import {
  atLocalTime,
  type Instant,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
} from "../../../shared/time/index.ts";
import type { TermsWith } from "../fleet/terms.ts";

/** What an hour of a service day has by now. */
export interface HourLoad {
  /** On duty in it. */
  vehicles: number;
  /** Trips of those who are served first that begin in it. */
  first: number;
  /** Everybody else's. */
  others: number;
}
type Terms = TermsWith<"heldForWork" | "dayAheadCutoff">;

/** The class that the law serves first: by timetables of work and study. */
export const isServedFirst = ({ priorityClass }: { readonly priorityClass: number }): boolean =>
  priorityClass === 0;

/** Until then the day's capacity is held; from then on the order of application alone decides. */
export const heldUntil = (day: ServiceDay, { rules, timeZone }: Terms): Instant =>
  atLocalTime(nextServiceDay(day, -1), rules.dayAheadCutoff.value, timeZone);

/** The hour in which a time of the day lies, if some of it is held; undefined: none is. */
export function heldHour(at: Seconds, { rules }: Terms): { from: number; until: number } | undefined {
  const { peaks, held } = rules.heldForWork.value;
  if (held === 0 || !peaks.some(({ from, until }) => from <= at && at < until)) return undefined;
  const from = Math.floor(at / HOUR) * HOUR;
  return { from, until: from + HOUR };
}
const HOUR = 3600;

/**
 * Whether one more trip of somebody who is not served first would take what is held: `held` of the hour's trips (vehicles × `perVehicle`)
 * are kept for work and study as long as they have not been asked for; others may have the rest.
 */
export function isHeldForWork({ vehicles, first, others }: HourLoad, { rules }: Terms): boolean {
  const { held, perVehicle } = rules.heldForWork.value;
  const kept = held * vehicles * perVehicle;
  return first < kept && others + 1 > vehicles * perVehicle - kept;
}
