import { isCompatible } from "../../constraints/compatibility.ts";
import type { SearchProblem } from "../problem/searchProblem.ts";
import type { Solution } from "./solution.ts";
import { takeOut } from "./takeOut.ts";
import { TripSet } from "./tripSet.ts";

/** Trips that are served together or not at all, and groups that ride with one vehicle. */
export class LinkedTripRules {
  /** Links of which nobody has a place for good: those aboard or accepted keep theirs, whoever else is left out. */
  readonly #loose: readonly Int32Array[];
  readonly #togetherWith: ReadonlyMap<number, Int32Array>;
  readonly #groupOf: ReadonlyMap<number, Int32Array>;
  readonly #leaving: TripSet;

  constructor(readonly problem: SearchProblem) {
    const { compiled } = problem;
    const links = (compiled.problem.linked ?? []).map(({ tripIds, sameRoute }) => ({
      sameRoute,
      trips: Int32Array.from(tripIds.flatMap((tripId) => compiled.tripIndex.get(tripId) ?? [])),
    }));
    const isBound = (trip: number) => compiled.aboardShift[trip] >= 0 || problem.isAccepted[trip] === 1;
    this.#loose = links.map(({ trips }) => trips).filter((trips) => !trips.some(isBound));
    this.#togetherWith = new Map(
      links.flatMap(({ trips }) => [...trips].map((trip) => [trip, trips] as const)),
    );
    this.#groupOf = new Map(
      links.flatMap(({ sameRoute, trips }) =>
        sameRoute ? [...trips].map((trip) => [trip, trips] as const) : [],
      ),
    );
    this.#leaving = new TripSet(compiled.tripCount);
  }

  get hasGroups(): boolean {
    return this.#groupOf.size > 0;
  }

  groupOf(trip: number): Int32Array | undefined {
    return this.#groupOf.get(trip);
  }

  /** The trip, and those that are served with it or not at all. */
  togetherWith(trip: number): Int32Array {
    return this.#togetherWith.get(trip) ?? Int32Array.of(trip);
  }

  /** Who takes one of a group out takes out all of it. */
  complete(removed: TripSet, solution: Solution): void {
    if (this.#groupOf.size === 0) return;
    for (let i = 0; i < removed.count; i++) {
      for (const other of this.#groupOf.get(removed.at(i)) ?? [])
        if (solution.isMovable(other)) removed.add(other);
    }
  }

  /** Into the shift where all of the group together cost least, one after the other. */
  insertGroup(solution: Solution, group: Int32Array): void {
    const unserved = group.filter((trip) => solution.shiftOf[trip] === -1);
    const aboard = group.find((trip) => solution.shiftOf[trip] >= 0);
    let least = Infinity;
    let best = -1;
    for (let shift = 0; shift < solution.routes.length; shift++) {
      if (aboard !== undefined && solution.shiftOf[aboard] !== shift) continue;
      const delta = this.#trial(solution, shift, unserved);
      if (delta >= least) continue;
      least = delta;
      best = shift;
    }
    if (best >= 0) this.#trial(solution, best, unserved, true);
  }

  /** What the trips add to the shift; Infinity: one of them finds no place. */
  #trial(solution: Solution, shift: number, trips: Int32Array, isToStay = false): number {
    const { book } = solution;
    const before = solution.routes[shift];
    if (before < 0) return Infinity;
    const { cost } = solution;
    let inserted = 0;
    for (const trip of trips) {
      if (!isCompatible(this.problem.compiled, trip, shift)) break;
      const route = book.withBestInsertion(solution.routes[shift], trip);
      if (route < 0) break;
      solution.setRoute(shift, route);
      inserted++;
    }
    const delta = inserted === trips.length ? solution.cost - cost : Infinity;
    if (isToStay) for (const trip of trips) solution.setShift(trip, shift);
    else if (inserted > 0) solution.takeBack(inserted);
    return delta;
  }

  /**
   * Takes out whoever is linked to somebody not served. Where a route cannot be driven without such a trip alone (a stop may be what
   * interrupts the driving), all of its trips leave it.
   */
  dropHalfServed(solution: Solution): void {
    if (solution.unservedCount === 0) return;
    while (this.#dropHalves(solution)); // who had to leave with them may be linked, too
  }

  /** True: others had to leave with them. */
  #dropHalves(solution: Solution): boolean {
    let others = false;
    for (const trips of this.#loose) {
      const isWhole = trips.every((trip) => solution.shiftOf[trip] >= 0);
      if (isWhole) continue;
      for (const trip of trips) {
        if (!solution.isMovable(trip) || this.#takeOut(solution, [trip])) continue;
        const { shiftOf } = solution;
        const mates = [...shiftOf.keys()].filter(
          (t) => shiftOf[t] === shiftOf[trip] && solution.isMovable(t),
        );
        if (this.#takeOut(solution, mates)) others = true;
      }
    }
    return others;
  }

  #takeOut(solution: Solution, trips: readonly number[]): boolean {
    this.#leaving.clear();
    for (const trip of trips) this.#leaving.add(trip);
    return takeOut(solution, this.#leaving, () => {});
  }
}
