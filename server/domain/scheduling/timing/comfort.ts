import { drivingConflict } from "./continuousDriving.ts";
import { arrival } from "./leastSchedule.ts";
import { EPSILON, type Timeline } from "./timeline.ts";

/**
 * From the earliest schedule to a kind one, without making anything later than waiting absorbs: the vehicle leaves the
 * start as late as its first stop allows, and a pick-up is delayed by the waiting its rider would otherwise sit
 * through aboard, as far as windows and everybody's ride limits permit (steps 3-7 of the eight of Cordeau and Laporte 2003; we delay a pick-up
 * only into waiting inside its own ride, so that nothing moves for nobody's good).
 */
export function makeComfortable(line: Timeline): void {
  for (let i = 1; i < line.count - 1; i++) {
    const event = line.event[i];
    if (event >= 0 && event < line.problem.tripCount) delayPickup(line, i);
  }
  leaveLate(line);
}

const waitBefore = (line: Timeline, i: number): number => line.begin[i] - line.arrive[i];

function delayPickup(line: Timeline, i: number): void {
  const delay = possibleDelay(line, i);
  if (delay <= EPSILON) return;
  if (!line.problem.travel.timeDependent) {
    putOff(line, i, delay);
    return;
  }
  // Driving may be slower later, so that what follows slips by more than the delay: less and less is tried.
  const before = line.begin.slice(0, line.count);
  for (let tried = delay; tried > delay / 16; tried /= 2) {
    putOff(line, i, tried);
    if (isKept(line, i)) return;
    for (let j = i; j < line.count; j++) line.begin[j] = before[j];
    for (let j = i + 1; j < line.count; j++) arrival(line, j);
  }
}

/** Event i begins later, and what follows too, until waiting has absorbed it. */
function putOff(line: Timeline, i: number, delay: number): void {
  const { begin } = line;
  begin[i] = begin[i] + delay;
  for (let j = i + 1; j < line.count; j++) {
    const time = arrival(line, j);
    if (time <= begin[j]) return;
    begin[j] = time;
  }
}

/** Whether windows, rides and driving are still as they must be from event i on. */
function isKept(line: Timeline, i: number): boolean {
  const { begin, latest, partner, limit } = line;
  for (let j = i; j < line.count; j++) {
    const time = begin[j];
    if (time > latest[j] + EPSILON) return false;
    const p = partner[j];
    if (p >= 0 && time > begin[p] + limit[j] + EPSILON) return false;
  }
  return !drivingConflict(line);
}

/**
 * The smaller of the waiting between pick-up and drop-off, and the least slack on the way: at each event, until all
 * waiting is used up, the waiting so far plus what its window leaves, or its rider's ride limit if that rider was
 * picked up earlier (those picked up later are delayed with it).
 */
function possibleDelay(line: Timeline, i: number): number {
  const { begin, latest, partner, limit, problem } = line;
  const out = line.event[i] + problem.tripCount;
  let waiting = 0;
  let slack = latest[i] - begin[i];
  for (let j = i + 1; j < line.count; j++) {
    waiting += waitBefore(line, j);
    const here = line.event[j];
    let room = latest[j] - begin[j];
    const p = partner[j];
    if (p >= 0 && p < i) room = Math.min(room, begin[p] + limit[j] - begin[j]);
    slack = Math.min(slack, waiting + Math.max(0, room));
    if (here === out) return Math.min(slack, waiting);
  }
  return 0;
}

function leaveLate(line: Timeline): void {
  const { begin, latest, place, problem } = line;
  if (line.count < 2) return;
  const from = place[0];
  const to = place[1];
  const first = begin[1];
  const target = Math.min(first - (from === to ? 0 : problem.travel.time(from, to, begin[0])), latest[0]);
  if (target <= begin[0]) return;
  const before = begin[0];
  begin[0] = target;
  const there = arrival(line, 1) <= first;
  if (there && (!problem.travel.timeDependent || !drivingConflict(line))) return;
  // Driving may be slower then, and so take longer than allowed: settle half way, or leave as before.
  begin[0] = (before + target) / 2;
  if (arrival(line, 1) <= first && !drivingConflict(line)) return;
  begin[0] = before;
  arrival(line, 1);
}
