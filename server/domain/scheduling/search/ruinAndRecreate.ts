import { isAccepted } from "./acceptance.ts";
import { type Neighbors, neighborsOf } from "./neighbors.ts";
import { adjacentStrings } from "./operators/adjacentStrings.ts";
import { GreedyWithBlinks } from "./operators/greedyWithBlinks.ts";
import type { Ruin } from "./operators/ruin.ts";
import type { Random } from "./random.ts";
import { RouteBook } from "./routeBook.ts";
import type { SearchProblem } from "./searchProblem.ts";
import { Solution } from "./solution.ts";
import { TripSet } from "./tripSet.ts";

export interface StepSettings {
  readonly strength: number;
  readonly blinkChance: number;
}

/** One walk through plans by ruin and recreate; remembers the best plan it has met. */
export class RuinAndRecreate {
  readonly book: RouteBook;
  readonly solution: Solution;
  readonly best: Int32Array;
  bestCost = Infinity;
  readonly #neighbors: Neighbors;
  readonly #removed: TripSet;
  readonly #recreate: GreedyWithBlinks;
  readonly #ruins: readonly Ruin[] = [adjacentStrings];

  constructor(
    readonly problem: SearchProblem,
    readonly random: Random,
    readonly settings: StepSettings = { strength: 10, blinkChance: 0.01 },
  ) {
    this.book = new RouteBook(problem);
    this.solution = new Solution(this.book);
    this.best = new Int32Array(problem.compiled.shiftCount);
    this.book.keep(this.best);
    this.#neighbors = neighborsOf(problem);
    this.#removed = new TripSet(problem.compiled.tripCount);
    this.#recreate = new GreedyWithBlinks(problem, settings.blinkChance);
    this.keepBest();
  }

  keepBest(): void {
    this.best.set(this.solution.routes);
    this.bestCost = this.solution.cost;
  }

  /** True: the step found a new best plan. */
  step(temperature: number): boolean {
    const { solution, random } = this;
    const from = solution.cost;
    solution.mark();
    this.#removed.clear();
    this.#ruins[0]?.choose({
      solution,
      random,
      neighbors: this.#neighbors,
      removed: this.#removed,
      strength: this.settings.strength,
    });
    if (!this.#takeOut()) {
      solution.undo();
      return false;
    }
    this.#addAbsent();
    this.#recreate.apply({ solution, random, missing: this.#removed });
    if (!isAccepted({ from, to: solution.cost }, temperature, random)) {
      solution.undo();
      return false;
    }
    if (solution.cost >= this.bestCost - 1e-9) return false;
    this.keepBest();
    return true;
  }

  #takeOut(): boolean {
    const { solution, book } = this;
    const { count, list, isMarked } = this.#removed;
    for (let i = 0; i < count; i++) {
      const trip = list[i] ?? 0;
      const shift = solution.shiftOf[trip] ?? -1;
      if (shift < 0) continue;
      const route = book.without(solution.routes[shift] ?? 0, isMarked);
      if (route < 0) return false;
      if (route !== solution.routes[shift]) solution.setRoute(shift, route);
      solution.setShift(trip, -1);
    }
    return true;
  }

  #addAbsent(): void {
    const { solution } = this;
    for (let trip = 0; solution.absentCount > this.#removed.count && trip < solution.shiftOf.length; trip++) {
      if (solution.shiftOf[trip] === -1) this.#removed.add(trip);
    }
  }
}
