import type { WorkingTime } from "../../../shared/schemas/serviceRules.ts";
import {
  clockText,
  type Instant,
  nextServiceDay,
  type Seconds,
  type ServiceDay,
  seconds,
  weekdayOf,
} from "../../../shared/time/index.ts";

/** When somebody works: a shift, with its service day. */
export interface WorkSpan {
  serviceDay: ServiceDay;
  from: Instant;
  until: Instant;
}

export const workingLimits = ["longestShift", "rest", "daysInRow", "hoursPerWeek"] as const;
export type WorkingLimit = (typeof workingLimits)[number];

/** A limit that somebody's shifts break: on which day, what it comes to and what is allowed (hours as `12:30`, or days). */
export interface Breach {
  limit: WorkingLimit;
  /** It cannot be saved so. */
  binds: boolean;
  day: ServiceDay;
  is: string;
  most: string;
}

/** So far around a day its shifts decide whether a limit is kept: no rule counts more days in a row. */
export const DAYS_AROUND = 31;

const lengthOf = ({ from, until }: WorkSpan): Seconds => seconds((until - from) / 1000);
const sumOf = (spans: readonly WorkSpan[]): Seconds =>
  seconds(spans.reduce((sum, each) => sum + lengthOf(each), 0));

/**
 * What a day's work breaks among somebody's other shifts. Several shifts of one day are one day's work; rest is what lies between the work of
 * different days; a week begins on Monday.
 */
export function breachesOn(day: ServiceDay, spans: readonly WorkSpan[], limits: WorkingTime): Breach[] {
  const today = spans.filter(({ serviceDay }) => serviceDay === day);
  if (today.length === 0) return [];
  const found = (limit: WorkingLimit, part: Omit<Breach, "limit" | "day">): Breach => ({
    limit,
    day,
    ...part,
  });
  const breaches: Breach[] = [];
  const worked = sumOf(today);
  if (worked > limits.longestShift)
    breaches.push(
      found("longestShift", {
        binds: limits.longestBinds,
        ...{ is: clockText(worked), most: clockText(limits.longestShift) },
      }),
    );
  const rest = shortestRest(today, spans);
  if (rest !== undefined && rest < limits.rest)
    breaches.push(
      found("rest", { binds: limits.restBinds, is: clockText(rest), most: clockText(limits.rest) }),
    );
  const row = daysInRow(day, spans);
  if (row > limits.daysInRow)
    breaches.push(
      found("daysInRow", { binds: limits.daysBind, is: String(row), most: String(limits.daysInRow) }),
    );
  const week = sumOf(ofWeek(day, spans));
  const most = seconds(limits.hoursPerWeek * 3600);
  if (week > most)
    breaches.push(
      found("hoursPerWeek", { binds: limits.weekBinds, is: clockText(week), most: clockText(most) }),
    );
  return breaches;
}

/** Between this day's work and that of the days before and after; undefined: there is none near. Never less than nothing. */
function shortestRest(today: readonly WorkSpan[], spans: readonly WorkSpan[]): Seconds | undefined {
  const begins = Math.min(...today.map(({ from }) => from));
  const ends = Math.max(...today.map(({ until }) => until));
  const gaps = spans
    .filter((each) => !today.includes(each))
    .map(({ from, until }) => (from >= begins ? from - ends : begins - until));
  return gaps.length === 0 ? undefined : seconds(Math.max(0, Math.min(...gaps)) / 1000);
}

function daysInRow(day: ServiceDay, spans: readonly WorkSpan[]): number {
  const worked = new Set(spans.map(({ serviceDay }) => serviceDay));
  let count = 1;
  for (let before = nextServiceDay(day, -1); worked.has(before); before = nextServiceDay(before, -1)) count++;
  for (let after = nextServiceDay(day); worked.has(after); after = nextServiceDay(after)) count++;
  return count;
}

function ofWeek(day: ServiceDay, spans: readonly WorkSpan[]): WorkSpan[] {
  const monday = nextServiceDay(day, 1 - weekdayOf(day));
  const sunday = nextServiceDay(monday, 6);
  return spans.filter(({ serviceDay }) => serviceDay >= monday && serviceDay <= sunday);
}
