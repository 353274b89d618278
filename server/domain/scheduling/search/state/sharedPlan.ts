import type { Solution } from "./solution.ts";

/** Where the lock and the number of changes so far are; then, for each shift, of which change its route is, how many stops it has, and these. */
const LOCK = 0;
const CHANGES = 1;
const HEAD = 2;

/**
 * A plan in memory that several searches share: each walks on from it and tells the routes it has changed, if nobody has
 * changed the same ones meanwhile. Steps that meet are rare, as one changes a few routes of many, and fewer the colder it is: so the
 * searches together are one walk with as many times the steps.
 */
export class SharedPlan {
  readonly #cells: Int32Array;
  /** Number of the change that each shift's route here is from. */
  readonly #seen: Int32Array;
  readonly #rowLength: number;
  #seenChanges = 0;

  constructor(
    memory: SharedArrayBuffer,
    readonly shiftCount: number,
    tripCount: number,
  ) {
    this.#cells = new Int32Array(memory);
    this.#seen = new Int32Array(shiftCount);
    this.#rowLength = 2 * tripCount;
  }

  static memory(shiftCount: number, tripCount: number): SharedArrayBuffer {
    return new SharedArrayBuffer(4 * (HEAD + 2 * shiftCount + shiftCount * 2 * tripCount));
  }

  /** Whether another search has changed something that was not taken over yet. */
  get isNews(): boolean {
    return Atomics.load(this.#cells, CHANGES) !== this.#seenChanges;
  }

  /** Routes that others have changed become those of the plan here; what is marked cannot be undone any more. */
  takeOver(solution: Solution): void {
    const stops = this.#locked(() => {
      const changed = this.#changedByOthers().map((shift) => ({ shift, stops: this.#stops(shift).slice() }));
      for (const { shift } of changed) this.#seen[shift] = this.#cells[HEAD + shift];
      this.#seenChanges = this.#cells[CHANGES];
      return changed;
    });
    solution.replace(stops);
  }

  /** Tells the whole plan. False: others have told something that is not known here, and nothing was told. */
  publishAll(solution: Solution): boolean {
    return this.#tell(solution, [...solution.routes.keys()]);
  }

  /** Tells the whole plan, whatever others have told: all go on from it. */
  lead(solution: Solution): void {
    this.#locked(() => {
      this.#writeAll(solution, [...solution.routes.keys()]);
      this.#seenChanges = this.#cells[CHANGES];
    });
  }

  /** Tells what was changed since `mark`. False: another has changed one of these routes, or serves one of their trips, and nothing was told. */
  publishChanges(solution: Solution): boolean {
    const shifts = solution.otherShifts();
    return shifts.length === 0 || this.#tell(solution, shifts);
  }

  #tell(solution: Solution, shifts: readonly number[]): boolean {
    return this.#locked(() => {
      if (this.isNews && this.#meets(solution, shifts)) return false;
      const isKnown = !this.isNews;
      this.#writeAll(solution, shifts);
      if (isKnown) this.#seenChanges = this.#cells[CHANGES];
      return true;
    });
  }

  #writeAll(solution: Solution, shifts: readonly number[]): void {
    const change = this.#cells[CHANGES] + 1;
    for (const shift of shifts) this.#write(solution, shift, change);
    Atomics.store(this.#cells, CHANGES, change);
  }

  #meets(solution: Solution, shifts: readonly number[]): boolean {
    const isTold = (shift: number): boolean => shifts.includes(shift);
    const trips = solution.shiftOf;
    return this.#changedByOthers().some(
      (shift) => isTold(shift) || this.#stops(shift).some((node) => isTold(trips[node % trips.length])),
    );
  }

  #write({ routes, book }: Solution, shift: number, change: number): void {
    const cells = this.#cells;
    const row = this.#row(shift);
    const route = routes[shift];
    const count = route < 0 ? 0 : book.stopCount(route);
    for (let k = 0; k < count; k++) cells[row + k] = book.stop(route, k);
    cells[HEAD + shift] = change;
    cells[HEAD + this.shiftCount + shift] = count;
    this.#seen[shift] = change;
  }

  #changedByOthers(): number[] {
    const changed: number[] = [];
    for (let shift = 0; shift < this.shiftCount; shift++) {
      if (this.#cells[HEAD + shift] !== this.#seen[shift]) changed.push(shift);
    }
    return changed;
  }

  #stops(shift: number): Int32Array {
    const first = this.#row(shift);
    return this.#cells.subarray(first, first + this.#cells[HEAD + this.shiftCount + shift]);
  }

  #row(shift: number): number {
    return HEAD + 2 * this.shiftCount + shift * this.#rowLength;
  }

  /** Nobody holds the lock for more than a few microseconds. */
  #locked<Result>(work: () => Result): Result {
    const cells = this.#cells;
    while (Atomics.compareExchange(cells, LOCK, 0, 1) !== 0) Atomics.wait(cells, LOCK, 1, 1);
    try {
      return work();
    } finally {
      Atomics.store(cells, LOCK, 0);
      Atomics.notify(cells, LOCK, 1);
    }
  }
}
