import { type CompiledProblem, endNode, startNode } from "../model/compiledProblem.ts";

/** Numerical slack of all comparisons of times, far below a second (and below a benchmark's 1e-6 minutes). */
export const EPSILON = 1e-8;

/**
 * Where one break is taken: after the event at `after` (0 = the start, where the vehicle then still stands), or
 * `BEFORE_LEAVING` / `AFTER_RETURN`: in the depot, outside the route's own time.
 */
export const BEFORE_LEAVING = -1;
export const AFTER_RETURN = Number.MAX_SAFE_INTEGER;

const NO_BREAKS: readonly number[] = [];

/** The order of stops of one shift, as the schedule is asked for it. */
export interface Sequence {
  readonly shift: number;
  /** Trip nodes in order; only the first `length` count. */
  readonly nodes: ArrayLike<number>;
  readonly length: number;
}

/**
 * The events of one route (start, stops, breaks, end) with their bounds and times, in buffers that are reused from
 * evaluation to evaluation. Event i begins between `earliest[i]` and `latest[i]`, at most `limit[i]` after the
 * beginning of event `partner[i]` (its pick-up; for the end: the start), and lasts `dwell[i]`.
 */
export class Timeline {
  shift = 0;
  count = 0;
  /** Node, or -1 - (index into the shift's breaks ahead). */
  event = new Int32Array(0);
  /** The node where it happens. */
  place = new Int32Array(0);
  earliest = new Float64Array(0);
  latest = new Float64Array(0);
  dwell = new Float64Array(0);
  partner = new Int32Array(0);
  limit = new Float64Array(0);
  begin = new Float64Array(0);
  arrive = new Float64Array(0);
  readonly #pickupAt: Int32Array;

  constructor(readonly problem: CompiledProblem) {
    this.#pickupAt = new Int32Array(problem.tripCount);
  }

  /** Room for at least `events`; what was in the line is lost when it has to grow. */
  reserve(events: number): void {
    if (events <= this.event.length) return;
    const size = Math.max(64, 2 * events);
    this.event = new Int32Array(size);
    this.place = new Int32Array(size);
    this.earliest = new Float64Array(size);
    this.latest = new Float64Array(size);
    this.dwell = new Float64Array(size);
    this.partner = new Int32Array(size);
    this.limit = new Float64Array(size);
    this.begin = new Float64Array(size);
    this.arrive = new Float64Array(size);
  }

  /** `breaksAfter[b]`: where break b (in order) is taken; undefined: no breaks. */
  lay({ shift, nodes, length }: Sequence, breaksAfter: ArrayLike<number> = NO_BREAKS): void {
    const { problem } = this;
    const breaks = breaksAfter.length;
    this.reserve(length + breaks + 2);
    this.shift = shift;
    this.count = 0;
    let next = 0;
    this.#addNode(startNode(problem, shift));
    while (next < breaks && breaksAfter[next] === BEFORE_LEAVING) this.#restBeforeLeaving(next++);
    for (let k = 0; k < length; ) {
      while (next < breaks && breaksAfter[next] === k) this.#addBreak(next++);
      const until = Math.min(length, next < breaks ? breaksAfter[next] : length);
      this.#addStops(nodes, k, until);
      k = until;
    }
    while (next < breaks && breaksAfter[next] === length) this.#addBreak(next++);
    this.#addNode(endNode(problem, shift));
    this.#joinStart(this.count - 1);
    while (next < breaks) this.#restAfterReturn(next++);
  }

  #addNode(node: number): void {
    const { problem } = this;
    const i = this.count++;
    this.event[i] = node;
    this.place[i] = node;
    this.earliest[i] = problem.earliest[node];
    this.latest[i] = problem.latest[node];
    this.dwell[i] = problem.dwell[node];
    this.partner[i] = -1;
  }

  /** Nodes of trips, the `from`-th up to the one before the `until`-th. */
  #addStops(nodes: ArrayLike<number>, from: number, until: number): void {
    const { tripCount } = this.problem;
    for (let k = from; k < until; k++) {
      const node = nodes[k];
      this.#addNode(node);
      if (node < tripCount) this.#pickupAt[node] = this.count - 1;
      else this.#joinPickup(this.count - 1, node - tripCount);
    }
  }

  #joinPickup(i: number, trip: number): void {
    const { problem } = this;
    if (problem.aboardShift[trip] >= 0) return; // the ride limit is in the drop-off's window
    this.partner[i] = this.#pickupAt[trip];
    this.limit[i] = problem.dwell[trip] + problem.maxRide[trip];
  }

  #joinStart(i: number): void {
    const longest = this.problem.maxDuration[this.shift];
    if (longest === Infinity) return;
    this.partner[i] = 0;
    this.limit[i] = longest;
  }

  #addBreak(index: number): void {
    const pause = this.problem.breaks[this.shift]?.[index];
    if (pause === undefined) return;
    const i = this.count++;
    this.event[i] = -1 - index;
    this.place[i] = this.place[i - 1];
    this.earliest[i] = pause.earliest;
    this.latest[i] = pause.latest;
    this.dwell[i] = pause.length;
    this.partner[i] = -1;
  }

  /** The rest is over before the vehicle leaves: it leaves no earlier than the break's opening plus its length. */
  #restBeforeLeaving(index: number): void {
    const pause = this.problem.breaks[this.shift]?.[index];
    if (pause === undefined) return;
    const available = this.earliest[0];
    this.earliest[0] = Math.max(available, pause.earliest) + pause.length;
  }

  /** The rest begins after the return: back no later than its latest beginning. */
  #restAfterReturn(index: number): void {
    const pause = this.problem.breaks[this.shift]?.[index];
    const end = this.count - 1;
    if (pause !== undefined) this.latest[end] = Math.min(this.latest[end], pause.latest);
  }
}
