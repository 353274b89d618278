import { firstFreePosition } from "../constraints/committedStop.ts";
import { makeComfortable } from "./comfort.ts";
import { drivingConflict } from "./continuousDriving.ts";
import { arrival, leastSchedule } from "./leastSchedule.ts";
import { AFTER_RETURN, BEFORE_LEAVING, type Sequence, type Timeline } from "./timeline.ts";

/**
 * When things will happen although limits are broken: every stop as early as the vehicle can be there, breaks where
 * they cost least lateness, and ride limits kept wherever waiting still allows it. Always answers; equal to the
 * ordinary schedule when that exists. The line's bounds are widened to what it says.
 */
export function realisticSchedule(line: Timeline, sequence: Sequence): void {
  let least = Infinity;
  let chosen: number[] = [];
  for (const placement of allPlacements(line, sequence)) {
    line.lay(sequence, placement);
    const late = goForward(line) + (drivingConflict(line) ? 1e6 : 0);
    if (late >= least) continue;
    least = late;
    chosen = placement;
  }
  line.lay(sequence, chosen);
  goForward(line);
  widen(line);
  makeComfortable(line);
}

/** Earliest times without any upper limit; answers the sum of lateness. */
function goForward(line: Timeline): number {
  let late = 0;
  for (let i = 0; i < line.count; i++) {
    const at = i === 0 ? line.earliest[0] : Math.max(arrival(line, i), line.earliest[i]);
    line.begin[i] = at;
    late += Math.max(0, at - line.latest[i]);
  }
  return late;
}

/** Windows are widened to the times reached; then ride limits, one by one, as far as they cannot be kept. */
function widen(line: Timeline): void {
  const reached = line.begin.slice(0, line.count);
  for (let i = 0; i < line.count; i++) line.latest[i] = Math.max(line.latest[i], reached[i]);
  for (let round = 0; round < line.count; round++) {
    const conflict = leastSchedule(line);
    if (conflict === undefined) return;
    if (conflict.kind === "ride") widenRide(line, conflict.at, reached);
    else for (let i = 0; i < line.count; i++) widenRide(line, i, reached);
  }
  for (let i = 0; i < line.count; i++) widenRide(line, i, reached);
  leastSchedule(line);
}

function widenRide(line: Timeline, i: number, reached: Float64Array): void {
  const p = line.partner[i];
  if (p < 0) return;
  line.limit[i] = Math.max(line.limit[i], reached[i] - reached[p]);
}

function allPlacements(line: Timeline, sequence: Sequence): number[][] {
  const { problem } = line;
  const breaks = problem.breaks[sequence.shift];
  const free = firstFreePosition(problem, sequence.shift);
  const empty: number[] = [];
  let aboard = problem.aboard[sequence.shift].length;
  for (let k = 0; k <= sequence.length; k++) {
    if (k > 0) aboard += sequence.nodes[k - 1] < problem.tripCount ? 1 : -1;
    if (aboard === 0 && k >= free) empty.push(k);
  }
  const spots = Array.from({ length: sequence.length + 1 - free }, (_, k) => free + k);
  let partial: number[][] = [[]];
  for (const pause of breaks) {
    const all = pause.aboardAllowed ? spots : empty;
    const choices = [
      ...(problem.underWay[sequence.shift] === 1 ? [] : [BEFORE_LEAVING]),
      ...all,
      AFTER_RETURN,
    ];
    partial = partial.flatMap((placed) =>
      choices
        .filter((after) => after >= (placed.at(-1) ?? BEFORE_LEAVING))
        .map((after) => [...placed, after]),
    );
  }
  return partial;
}
