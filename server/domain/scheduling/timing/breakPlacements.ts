import { isPickup } from "../model/compiledProblem.ts";
import { AFTER_RETURN, BEFORE_LEAVING, EPSILON, type Sequence, type Timeline } from "./timeline.ts";

/**
 * Every placement of the shift's breaks in a sequence that the windows do not rule out at once, as a list of positions
 * for `Timeline.lay`. Breaks come in order; where people are aboard only those that allow it; a vehicle that has not left yet may
 * rest before leaving, and one that is back by the break's latest beginning rests afterwards.
 */
export function breakPlacements(line: Timeline, sequence: Sequence): number[][] {
  const breaks = line.problem.breaks[sequence.shift] ?? [];
  const spots = spotsOf(line, sequence);
  let partial: number[][] = [[]];
  for (const pause of breaks) {
    const fitting = spots.filter(
      (spot) =>
        (pause.aboardAllowed || spot.empty) &&
        spot.opens <= pause.latest + EPSILON &&
        Math.max(spot.opens, pause.earliest) + pause.length <= spot.closes + EPSILON,
    );
    const choices = fitting.map((spot) => spot.after);
    if (line.problem.underWay[sequence.shift] !== 1) choices.unshift(BEFORE_LEAVING);
    choices.push(AFTER_RETURN);
    partial = partial.flatMap((placed) =>
      choices
        .filter((after) => after >= (placed.at(-1) ?? BEFORE_LEAVING))
        .map((after) => [...placed, after]),
    );
  }
  return partial;
}

/** Between event `after` and the next: the earliest moment the vehicle is free there, and the latest it must drive on. */
interface Spot {
  after: number;
  empty: boolean;
  opens: number;
  closes: number;
}

/** Bounds of each spot when there are no breaks and no ride limits; with them the vehicle is only later, or more pressed. */
function spotsOf(line: Timeline, sequence: Sequence): Spot[] {
  const { problem } = line;
  line.lay(sequence);
  const last = line.count - 1;
  const leave = (i: number) => (line.earliest[i] ?? 0) + (line.dwell[i] ?? 0);
  const way = (i: number) => problem.travel.leastTime(line.place[i] ?? 0, line.place[i + 1] ?? 0);
  const closes = new Array<number>(line.count).fill(Infinity);
  for (let i = last - 1, due = line.latest[last] ?? 0; i >= 0; i--) {
    closes[i] = due - way(i);
    due = Math.min(line.latest[i] ?? 0, (closes[i] ?? 0) - (line.dwell[i] ?? 0));
  }
  const spots: Spot[] = [];
  let aboard = problem.aboard[sequence.shift]?.length ?? 0;
  for (let i = 0, opens = leave(0); i < last; i++) {
    if (i > 0) {
      aboard += isPickup(problem, line.event[i] ?? 0) ? 1 : -1;
      opens = Math.max(opens + way(i - 1), line.earliest[i] ?? 0) + (line.dwell[i] ?? 0);
    }
    spots.push({ after: i, empty: aboard === 0, opens, closes: closes[i] ?? 0 });
  }
  return spots;
}
