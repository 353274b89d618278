import { firstFreePosition } from "../constraints/committedStop.ts";
import { type CompiledBreak, endNode, startNode } from "../model/compiledProblem.ts";
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
  /** The latest the vehicle may leave the start, and the earliest it may be back. */
  #mustLeave = 0;
  #isBack = 0;
  #spots = 0;
  #firstSpot = 0;

  placements(line: Timeline, sequence: Sequence): number[][] {
    const breaks = line.problem.breaks[sequence.shift];
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
    const rested = pause.earliest + pause.length;
    if (first === BEFORE_LEAVING && !next.underWay && rested <= this.#mustLeave + EPSILON) {
      into.push([...placed, BEFORE_LEAVING]);
    }
    for (let k = Math.max(this.#firstSpot, first); k < this.#spots; k++) {
      const opens = this.#opens[k];
      if (opens > pause.latest + EPSILON) break;
      if (this.#aboard[k] > 0 && !pause.aboardAllowed) continue;
      if (Math.max(opens, pause.earliest) + pause.length > this.#closes[k] + EPSILON) continue;
      into.push([...placed, k]);
    }
    if (this.#isBack <= pause.latest + EPSILON) into.push([...placed, AFTER_RETURN]);
  }

  #boundSpots({ problem }: Timeline, { shift, nodes, length }: Sequence): void {
    const { earliest, latest, dwell, tripCount, travel } = problem;
    const [start, end] = [startNode(problem, shift), endNode(problem, shift)];
    this.#reserve(length + 1);
    this.#spots = length + 1;
    this.#firstSpot = firstFreePosition(problem, shift);
    let node = end;
    let due = latest[end];
    for (let i = length; i >= 0; i--) {
      const before = i === 0 ? start : nodes[i - 1];
      const closes = due - travel.leastTime(before, node);
      this.#closes[i] = closes;
      due = Math.min(latest[before], closes - dwell[before]);
      node = before;
    }
    this.#mustLeave = due;
    let aboard = problem.aboard[shift].length;
    let opens = earliest[start] + dwell[start];
    this.#opens[0] = opens;
    this.#aboard[0] = aboard;
    for (let i = 1; i <= length; i++) {
      const next = nodes[i - 1];
      aboard += next < tripCount ? 1 : -1;
      opens = Math.max(opens + travel.leastTime(node, next), earliest[next]) + dwell[next];
      this.#opens[i] = opens;
      this.#aboard[i] = aboard;
      node = next;
    }
    this.#isBack = opens + travel.leastTime(node, end);
  }

  #reserve(spots: number): void {
    if (spots <= this.#opens.length) return;
    this.#opens = new Float64Array(2 * spots);
    this.#closes = new Float64Array(2 * spots);
    this.#aboard = new Int32Array(2 * spots);
  }
}
