import type { CompiledProblem } from "../model/compiledProblem.ts";
import { BreakPlacer } from "./breakPlacements.ts";
import { makeComfortable } from "./comfort.ts";
import { drivingConflict } from "./continuousDriving.ts";
import { leastSchedule } from "./leastSchedule.ts";
import { EPSILON, type Sequence, Timeline } from "./timeline.ts";

/** Why a sequence has no schedule, named by the event that could not be kept. */
export interface ScheduleConflict {
  readonly kind: "window" | "ride" | "duration" | "shiftHours" | "break" | "driving";
  /** Trip of the event, -1 if it belongs to none. */
  readonly trip: number;
  readonly end: "pickup" | "dropoff" | undefined;
}

/** A price that depends on the times; the scheduler picks the placement of breaks that makes it least. */
export type TimelinePrice = (line: Timeline) => number;

/**
 * Decides exactly whether a sequence of stops has a schedule, and makes one. The order of stops (precedence, capacity,
 * who may share) is asked elsewhere (`constraints/`). Keeps buffers: one scheduler for a thread of work.
 */
export class RouteScheduler {
  readonly line: Timeline;
  readonly #best: Timeline;
  readonly #breaks = new BreakPlacer();
  #conflict: ScheduleConflict | undefined;

  constructor(readonly problem: CompiledProblem) {
    this.line = new Timeline(problem);
    this.#best = new Timeline(problem);
  }

  isFeasible(sequence: Sequence): boolean {
    if (!this.#hasBreaks(sequence)) {
      this.line.lay(sequence);
      return this.#time();
    }
    return this.#placements(sequence).some((placement) => {
      this.line.lay(sequence, placement);
      return this.#time();
    });
  }

  /** Of the breaks; where there is none, why is noted. */
  #placements(sequence: Sequence): number[][] {
    const found = this.#breaks.placements(this.line, sequence);
    if (found.length > 0) return found;
    this.line.lay(sequence);
    if (this.#time()) this.#conflict = { kind: "break", trip: -1, end: undefined };
    return found;
  }

  /**
   * The comfortable schedule of the sequence; undefined: none exists. The timeline is the scheduler's own and holds
   * until the next call.
   */
  schedule(sequence: Sequence, price?: TimelinePrice): Timeline | undefined {
    if (!this.#hasBreaks(sequence)) {
      this.line.lay(sequence);
      if (!this.#time()) return undefined;
      makeComfortable(this.line);
      return this.line;
    }
    return this.#cheapestPlacement(sequence, price ?? returnTime);
  }

  /** What the sequence costs in its comfortable schedule; Infinity: none exists. */
  leastPrice(sequence: Sequence, price: TimelinePrice): number {
    if (!this.#hasBreaks(sequence)) return this.#priceOf(sequence, price);
    let least = Infinity;
    for (const placement of this.#placements(sequence)) {
      least = Math.min(least, this.#priceOf(sequence, price, placement));
    }
    return least;
  }

  /** Why the last sequence asked for has no schedule. With several ways to place breaks: why the last one had none. */
  get conflict(): ScheduleConflict | undefined {
    return this.#conflict;
  }

  #hasBreaks(sequence: Sequence): boolean {
    return this.problem.breaks[sequence.shift].length > 0;
  }

  #cheapestPlacement(sequence: Sequence, price: TimelinePrice): Timeline | undefined {
    let least = Infinity;
    for (const placement of this.#placements(sequence)) {
      const cost = this.#priceOf(sequence, price, placement);
      if (cost >= least) continue;
      least = cost;
      copyTimeline(this.line, this.#best);
    }
    return least === Infinity ? undefined : this.#best;
  }

  /** With the breaks where `placement` says. Infinity: no schedule; else it is left in `line`. */
  #priceOf(sequence: Sequence, price: TimelinePrice, placement?: readonly number[]): number {
    this.line.lay(sequence, placement);
    if (!this.#time()) return Infinity;
    makeComfortable(this.line);
    return price(this.line);
  }

  #time(): boolean {
    const { line } = this;
    const found = leastSchedule(line);
    if (found !== undefined) {
      this.#conflict = nameConflict(line, found);
      return false;
    }
    if (drivingConflict(line)) {
      this.#conflict = { kind: "driving", trip: -1, end: undefined };
      return false;
    }
    return true;
  }
}

const returnTime: TimelinePrice = (line) => line.begin[line.count - 1];

function nameConflict(line: Timeline, found: { kind: "window" | "ride"; at: number }): ScheduleConflict {
  const { tripCount } = line.problem;
  const event = line.event[found.at];
  if (event < 0) return { kind: "break", trip: -1, end: undefined };
  if (event >= 2 * tripCount) {
    if (found.kind === "window" && isShutByBreak(line, found.at)) {
      return { kind: "break", trip: -1, end: undefined };
    }
    return { kind: found.kind === "ride" ? "duration" : "shiftHours", trip: -1, end: undefined };
  }
  const end = event < tripCount ? "pickup" : "dropoff";
  const kind = isShutByRide(line, found.at) ? "ride" : found.kind;
  return { kind, trip: event < tripCount ? event : event - tripCount, end };
}

/** Whether the vehicle has to be back that early for a break it takes after its return. */
const isShutByBreak = (line: Timeline, i: number): boolean =>
  line.latest[i] < line.problem.latest[line.event[i]];

/** Whether a drop-off's window ends where it does because of the ride limit after the latest pick-up. */
function isShutByRide(line: Timeline, i: number): boolean {
  const p = line.partner[i];
  return p >= 0 && line.latest[p] + line.limit[i] <= line.latest[i] + EPSILON;
}

function copyTimeline(from: Timeline, to: Timeline): void {
  to.reserve(from.count);
  to.shift = from.shift;
  to.count = from.count;
  for (let i = 0; i < from.count; i++) {
    to.event[i] = from.event[i];
    to.place[i] = from.place[i];
    to.earliest[i] = from.earliest[i];
    to.latest[i] = from.latest[i];
    to.dwell[i] = from.dwell[i];
    to.partner[i] = from.partner[i];
    to.limit[i] = from.limit[i];
    to.begin[i] = from.begin[i];
    to.arrive[i] = from.arrive[i];
  }
}
