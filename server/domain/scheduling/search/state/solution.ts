import { dropoffNode } from "../../model/compiledProblem.ts";
import { NO_ROUTE, type RouteBook } from "../routes/routeBook.ts";

/**
 * The plan the search works on: a route number for each shift, and the shift of each trip. Changes since `mark` can be
 * undone at a cost of what was changed.
 */
export class Solution {
  unservedCount = 0;
  /** Kept apart from the price of what is not served: that may be so large that small change would be lost in it. */
  #routeCost = 0;
  #unservedPrice = 0;
  #classPrice = 0;
  readonly routes: Int32Array;
  /** Shift of each trip; -1: not served. */
  readonly shiftOf: Int32Array;
  readonly #unserved: Float64Array;
  readonly #changedShift: Int32Array;
  readonly #formerRoute: Int32Array;
  readonly #changedTrip: Int32Array;
  readonly #formerShift: Int32Array;
  #routeChanges = 0;
  #tripChanges = 0;
  #formerCost = 0;
  #formerPrice = 0;
  #formerClassPrice = 0;
  #formerUnserved = 0;

  constructor(readonly book: RouteBook) {
    const { compiled, unserved } = book.problem;
    const size = 8 * (compiled.tripCount + compiled.shiftCount);
    this.#unserved = unserved;
    this.routes = new Int32Array(compiled.shiftCount).fill(NO_ROUTE);
    this.shiftOf = new Int32Array(compiled.tripCount).fill(-1);
    this.#changedShift = new Int32Array(size);
    this.#formerRoute = new Int32Array(size).fill(NO_ROUTE);
    this.#changedTrip = new Int32Array(size);
    this.#formerShift = new Int32Array(size);
    book.keep(this.routes);
    book.keep(this.#formerRoute);
    this.clear();
  }

  /** Routes, and the price of what is not served. */
  get cost(): number {
    return this.#routeCost + this.#unservedPrice;
  }

  /** Routes, and the price of what is not served whatever the order of application. */
  get costByClass(): number {
    return this.#routeCost + this.#classPrice;
  }

  /** Nobody is served but those aboard. */
  clear(): void {
    const { compiled } = this.book.problem;
    this.shiftOf.fill(-1);
    this.routes.fill(NO_ROUTE);
    this.#routeCost = 0;
    this.unservedCount = compiled.tripCount;
    for (let shift = 0; shift < compiled.shiftCount; shift++) {
      const byDue = [...compiled.aboard[shift]]
        .map((trip) => dropoffNode(compiled, trip))
        .sort((a, b) => compiled.latest[a] - compiled.latest[b]);
      this.load(shift, byDue);
    }
    this.recount();
  }

  /** Takes over routes (numbers of the same book). */
  restore(routes: Int32Array): void {
    const { tripCount } = this.book.problem.compiled;
    this.routes.set(routes);
    this.shiftOf.fill(-1);
    this.unservedCount = tripCount;
    for (let shift = 0; shift < routes.length; shift++) {
      const route = routes[shift];
      for (let k = 0; route >= 0 && k < this.book.stopCount(route); k++) {
        const trip = this.book.stop(route, k) - tripCount;
        if (trip < 0) continue;
        this.shiftOf[trip] = shift;
        this.unservedCount--;
      }
    }
    this.recount();
  }

  /** Puts stops, none of them served so far but who is aboard, into an empty shift; `recount` afterwards. False: not feasible, and left as it was. */
  load(shift: number, stops: ArrayLike<number>): boolean {
    const { book } = this;
    const route = book.route(book.problem.twin[shift], stops);
    if (route >= 0) this.routes[shift] = route;
    if (route >= 0) this.#serveAll(shift, stops);
    return route >= 0;
  }

  #serveAll(shift: number, stops: ArrayLike<number>): void {
    const { tripCount } = this.book.problem.compiled;
    for (let k = 0; k < stops.length; k++) {
      const trip = stops[k] - tripCount;
      if (trip >= 0) this.#serve(trip, shift);
    }
  }

  /** Other stops for some shifts, from another plan for the same day. */
  replace(changes: readonly { readonly shift: number; readonly stops: ArrayLike<number> }[]): void {
    const { book, routes } = this;
    const { tripCount } = book.problem.compiled;
    this.mark();
    for (const { shift } of changes) {
      const route = routes[shift];
      for (let k = 0; route >= 0 && k < book.stopCount(route); k++) {
        const trip = book.stop(route, k) - tripCount;
        if (trip >= 0 && this.shiftOf[trip] === shift) this.setShift(trip, -1);
      }
    }
    for (const { shift, stops } of changes) {
      this.setRoute(shift, book.route(book.problem.twin[shift], stops));
      for (let k = 0; k < stops.length; k++) {
        const trip = stops[k] - tripCount;
        if (trip >= 0) this.setShift(trip, shift);
      }
    }
    this.mark();
  }

  #costOf(route: number): number {
    return route < 0 ? 0 : this.book.cost(route);
  }

  #serve(trip: number, shift: number): void {
    if (this.shiftOf[trip] === -1) this.unservedCount--; // who is aboard is served from the beginning
    this.shiftOf[trip] = shift;
  }

  /** From here on changes can be undone. */
  mark(): void {
    this.#routeChanges = 0;
    this.#tripChanges = 0;
    this.#formerCost = this.#routeCost;
    this.#formerPrice = this.#unservedPrice;
    this.#formerClassPrice = this.#classPrice;
    this.#formerUnserved = this.unservedCount;
  }

  /** Sums everything anew: after loading, and against rounding that adds up. */
  recount(): void {
    this.#routeCost = 0;
    for (const route of this.routes) this.#routeCost += this.#costOf(route);
    this.#unservedPrice = 0;
    this.#classPrice = 0;
    for (let trip = 0; this.unservedCount > 0 && trip < this.shiftOf.length; trip++) {
      if (this.shiftOf[trip] !== -1) continue;
      this.#unservedPrice += this.#unserved[trip];
      this.#classPrice += this.book.problem.unservedByClass[trip];
    }
    this.mark();
  }

  undo(): void {
    while (this.#routeChanges > 0) {
      const at = --this.#routeChanges;
      this.routes[this.#changedShift[at]] = this.#formerRoute[at];
    }
    while (this.#tripChanges > 0) {
      const at = --this.#tripChanges;
      this.shiftOf[this.#changedTrip[at]] = this.#formerShift[at];
    }
    this.#routeCost = this.#formerCost;
    this.#unservedPrice = this.#formerPrice;
    this.#classPrice = this.#formerClassPrice;
    this.unservedCount = this.#formerUnserved;
  }

  /** Takes back the last `count` calls of `setRoute`. */
  takeBack(count: number): void {
    for (let k = 0; k < count; k++) {
      const at = --this.#routeChanges;
      const shift = this.#changedShift[at];
      const former = this.#formerRoute[at];
      this.#routeCost += this.book.cost(former) - this.book.cost(this.routes[shift]);
      this.routes[shift] = former;
    }
  }

  /** No stop at all is planned for the shift. */
  isUnused(shift: number): boolean {
    const route = this.routes[shift];
    return route >= 0 && this.book.stopCount(route) === 0;
  }

  setRoute(shift: number, route: number): void {
    const at = this.#routeChanges++;
    const former = this.routes[shift];
    this.#changedShift[at] = shift;
    this.#formerRoute[at] = former;
    this.routes[shift] = route;
    this.#routeCost += this.book.cost(route) - this.#costOf(former);
  }

  setShift(trip: number, shift: number): void {
    const at = this.#tripChanges++;
    const former = this.shiftOf[trip];
    this.#changedTrip[at] = trip;
    this.#formerShift[at] = former;
    this.shiftOf[trip] = shift;
    const change = (shift < 0 ? 1 : 0) - (former < 0 ? 1 : 0);
    if (change !== 0) this.#countUnserved(trip, change);
  }

  #countUnserved(trip: number, change: number): void {
    this.unservedCount += change;
    const isNobody = this.unservedCount === 0; // then nothing of rounding is left either
    const { unservedByClass } = this.book.problem;
    this.#unservedPrice = isNobody ? 0 : this.#unservedPrice + change * this.#unserved[trip];
    this.#classPrice = isNobody ? 0 : this.#classPrice + change * unservedByClass[trip];
  }

  /** Whether the trip may be taken out: it is served, and its rider is not aboard. */
  isMovable(trip: number): boolean {
    const shift = this.shiftOf[trip];
    return shift >= 0 && this.book.problem.compiled.aboardShift[trip] < 0;
  }

  /** Shifts whose route is another than at `mark`. */
  otherShifts(): number[] {
    const others: number[] = [];
    for (let at = 0; at < this.#routeChanges; at++) {
      const shift = this.#changedShift[at];
      if (this.#changedShift.indexOf(shift) === at && this.routes[shift] !== this.#formerRoute[at])
        others.push(shift);
    }
    return others;
  }

  /** Shifts whose route has changed since `mark`, some of them perhaps more than once. */
  changedShifts(): Int32Array {
    return this.#changedShift.subarray(0, this.#routeChanges);
  }
}
