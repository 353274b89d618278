import { EPSILON, type Timeline } from "./timeline.ts";

/** What could not be kept: `at` is the event whose window or ride limit (or, at the end, duration) is broken. */
export interface TimingConflict {
  readonly kind: "window" | "ride";
  readonly at: number;
}

const MOST_ROUNDS = 200; // only for time-dependent travel, where every round may gain a little

/**
 * The schedule in which every event begins as early as any feasible schedule allows, or the reason why there is none.
 * Exact: windows, travel, ride limits and the route's duration form a system of difference constraints; its least
 * solution is reached by going forward and, when a ride is too long, raising its pick-up by the excess and passing the
 * rise on until waiting absorbs it. If the rise comes back to the drop-off, no waiting lies between, and no schedule
 * exists (a positive cycle). Tang, Kong, Lau and Ip (2010) and Firat and Woeginger (2011) prove the same test in linear time
 * for the worst case; this one is linear whenever no ride is too long.
 */
export function leastSchedule(line: Timeline): TimingConflict | undefined {
  const { begin, earliest, latest, partner, limit } = line;
  begin[0] = earliest[0];
  if (begin[0] > latest[0] + EPSILON) return { kind: "window", at: 0 };
  for (let i = 1; i < line.count; i++) {
    const time = Math.max(arrival(line, i), earliest[i]);
    begin[i] = time;
    if (time > latest[i] + EPSILON) return { kind: "window", at: i };
    const p = partner[i];
    if (p < 0) continue;
    if (time - limit[i] > begin[p] + EPSILON) {
      const conflict = shortenRide(line, i);
      if (conflict !== undefined) return conflict;
    }
  }
  return undefined;
}

/** Arrival at event i if event i-1 begins when it does. Also notes it in the line. */
export function arrival(line: Timeline, i: number): number {
  const { problem, place } = line;
  const left = line.begin[i - 1] + line.dwell[i - 1];
  const from = place[i - 1];
  const to = place[i];
  const time = from === to ? left : left + problem.travel.time(from, to, left);
  line.arrive[i] = time;
  return time;
}

/** Raises the pick-up (or start) of event i until its ride limit holds. */
function shortenRide(line: Timeline, i: number): TimingConflict | undefined {
  const { begin, latest, limit } = line;
  const p = line.partner[i];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const target = begin[i] - limit[i];
    if (target <= begin[p] + EPSILON) return undefined;
    if (target > latest[p] + EPSILON) return { kind: "ride", at: i };
    begin[p] = target;
    if (passOn(line, { from: p, to: i }) !== undefined) break;
  }
  return { kind: "ride", at: i };
}

/** Passes a rise of event `from` on to the events after it, at most to event `to`, until waiting has absorbed it. */
function passOn(line: Timeline, span: { from: number; to: number }): TimingConflict | undefined {
  const { begin, latest, partner, limit } = line;
  for (let j = span.from + 1; j <= span.to; j++) {
    const time = arrival(line, j);
    if (time <= begin[j] + EPSILON) return undefined;
    if (j === span.to && !line.problem.travel.timeDependent) return { kind: "ride", at: j };
    begin[j] = time;
    if (time > latest[j] + EPSILON) return { kind: "window", at: j };
    const p = partner[j];
    if (j < span.to && p >= 0 && time - limit[j] > begin[p] + EPSILON) {
      const conflict = shortenRide(line, j);
      if (conflict !== undefined) return conflict;
    }
  }
  return undefined;
}
