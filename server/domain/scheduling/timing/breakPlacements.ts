import { firstFreePosition } from "../constraints/committedStop.ts";
import type { CompiledBreak } from "../model/compiledProblem.ts";
import { AFTER_RETURN, BEFORE_LEAVING, EPSILON, type Sequence, type Timeline } from "./timeline.ts";

/**
 * Finds every placement of a shift's breaks in a sequence that the windows do not rule out at once, as a list of
 * positions for `Timeline.lay`. Breaks come in order; where people are aboard only those that allow it; a vehicle that
 * has not left yet may rest before leaving, and one that is back by the break's latest beginning rests afterwards. Nobody
 * rests just before a committed stop, whose rider sees the vehicle already.
 * Spot k lies between event k and the next. Its bounds hold without breaks and ride limits; with them the vehicle is
 * only later there, or more pressed.
 */
export class BreakPlacer {
  /** The earliest moment the vehicle is free at each spot, and the latest it must drive on. */
  #opens = new Float64Array(64);
  #closes = new Float64Array(64);
  #aboard = new Int32Array(64);
  #spots = 0;
  #firstSpot = 0;

  placements(line: Timeline, sequence: Sequence): number[][] {
    const breaks = line.problem.breaks[sequence.shift] ?? [];
    this.#boundSpots(line, sequence);
    const underWay = line.problem.underWay[sequence.shift] === 1;
    let partial: number[][] = [[]];
    for (const pause of breaks) {
      const extended: number[][] = [];
      for (const placed of partial) this.#extend(extended, { placed, pause, underWay });
      partial = extended;
    }
    return partial;
  }

  #extend(into: number[][], next: { placed: number[]; pause: CompiledBreak; underWay: boolean }): void {
    const { placed, pause } = next;
    const first = placed.at(-1) ?? BEFORE_LEAVING;
    if (first === BEFORE_LEAVING && !next.underWay) into.push([...placed, BEFORE_LEAVING]);
    for (let k = Math.max(this.#firstSpot, first); k < this.#spots; k++) {
      const opens = this.#opens[k] ?? 0;
      if (opens > pause.latest + EPSILON) break;
      if ((this.#aboard[k] ?? 0) > 0 && !pause.aboardAllowed) continue;
      if (Math.max(opens, pause.earliest) + pause.length > (this.#closes[k] ?? 0) + EPSILON) continue;
      into.push([...placed, k]);
    }
    into.push([...placed, AFTER_RETURN]);
  }

  #boundSpots(line: Timeline, sequence: Sequence): void {
    const { problem } = line;
    line.lay(sequence);
    const { earliest, latest, dwell, place } = line;
    const last = line.count - 1;
    this.#reserve(last);
    this.#spots = last;
    this.#firstSpot = firstFreePosition(problem, sequence.shift);
    let due = latest[last] ?? 0;
    for (let i = last - 1; i >= 0; i--) {
      const closes = due - problem.travel.leastTime(place[i] ?? 0, place[i + 1] ?? 0);
      this.#closes[i] = closes;
      due = Math.min(latest[i] ?? 0, closes - (dwell[i] ?? 0));
    }
    let aboard = problem.aboard[sequence.shift]?.length ?? 0;
    let opens = earliest[0] ?? 0;
    for (let i = 0; i < last; i++) {
      if (i > 0) {
        aboard += (line.event[i] ?? 0) < problem.tripCount ? 1 : -1;
        opens = Math.max(
          opens + problem.travel.leastTime(place[i - 1] ?? 0, place[i] ?? 0),
          earliest[i] ?? 0,
        );
      }
      opens += dwell[i] ?? 0;
      this.#opens[i] = opens;
      this.#aboard[i] = aboard;
    }
  }

  #reserve(spots: number): void {
    if (spots <= this.#opens.length) return;
    this.#opens = new Float64Array(2 * spots);
    this.#closes = new Float64Array(2 * spots);
    this.#aboard = new Int32Array(2 * spots);
  }
}
