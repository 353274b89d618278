import { adjacentStrings } from "../operators/adjacentStrings.ts";
import { adoptRoute } from "../operators/adoptRoute.ts";
import { CandidateShifts } from "../operators/candidateShifts.ts";
import { crossExchange } from "../operators/crossExchange.ts";
import type { Operator } from "../operators/operator.ts";
import { relatedTrips } from "../operators/relatedTrips.ts";
import type { Ruin } from "../operators/ruin.ts";
import { type Neighbors, neighborsOf, similarTrips } from "../problem/neighbors.ts";
import { below, type Random } from "../random.ts";
import type { PooledRoute } from "../routes/pooledRoute.ts";
import type { LinkedTripRules } from "../state/linkedTripRules.ts";
import type { Solution } from "../state/solution.ts";
import { takeOut } from "../state/takeOut.ts";
import { TripSet } from "../state/tripSet.ts";
import type { StepSettings } from "./stepSettings.ts";

const SEED_DRAWS = 50;

/** How a step begins: it makes room in the plan, and says who has no place now. */
export class Perturbation {
  /** Routes that a good plan is likely to contain. */
  promising: readonly PooledRoute[] = [];
  readonly neighbors: Neighbors;
  /** Who lost a place. */
  readonly removed: TripSet;
  /** Who has the first turn when places are given. */
  readonly ahead: TripSet;
  /** For each trip the shift it shall not go back to unless there is no other; -1: none. */
  readonly tabuShift: Int32Array;
  readonly #similar: Neighbors;
  readonly #candidates: CandidateShifts;

  constructor(
    readonly solution: Solution,
    readonly links: LinkedTripRules,
    readonly random: Random,
    readonly settings: StepSettings,
  ) {
    const { problem } = solution.book;
    const { tripCount } = problem.compiled;
    this.neighbors = neighborsOf(problem);
    this.#similar = similarTrips(problem);
    this.#candidates = new CandidateShifts(problem, this.neighbors);
    this.removed = new TripSet(tripCount);
    this.ahead = new TripSet(tripCount);
    this.tabuShift = new Int32Array(tripCount).fill(-1);
  }

  /** Takes nobody out: all that are not served may look for a place. */
  takeUnserved(): void {
    this.#clear();
    const { shiftOf } = this.solution;
    for (let trip = 0; trip < shiftOf.length; trip++) if (shiftOf[trip] === -1) this.removed.add(trip);
    this.#liftTabu(this.removed);
  }

  /** False: not possible, and the caller has to undo. */
  draw(temperature: number): boolean {
    const { random, settings, promising } = this;
    this.#clear();
    if (promising.length > 0 && random.next() < settings.adoptChance) return this.#adopt();
    const unserved = this.#drawUnserved();
    if (unserved >= 0) return this.#ruin(relatedTrips, unserved);
    const seed = this.#drawServed();
    if (random.next() < settings.exchangeChance) return this.#exchange(seed, temperature);
    return this.#ruin(this.#drawRuin(), seed);
  }

  #adopt(): boolean {
    const { removed } = this;
    if (!tryMove(adoptRoute, this)) return false;
    this.#liftTabu(removed);
    return true;
  }

  #exchange(seed: number, temperature: number): boolean {
    const { solution, random, removed, links } = this;
    const candidates = this.#candidates;
    const context = { solution, random, links, candidates, seed, removed, temperature };
    if (!tryMove(crossExchange, context)) return false;
    this.#liftTabu(removed);
    return true;
  }

  #ruin(ruin: Ruin, seed: number): boolean {
    const { solution, random, neighbors, removed, links, settings } = this;
    const { strength, tabuChance } = settings;
    ruin.choose({ solution, random, seed, neighbors, similar: this.#similar, removed, strength });
    links.complete(removed, solution);
    if (solution.shiftOf[seed] === -1) this.#sendAhead(seed);
    return takeOut(solution, removed, (trip, shift) => {
      this.tabuShift[trip] = random.next() < tabuChance ? shift : -1;
    });
  }

  /** Somebody who is not served, now and then; -1: nobody. */
  #drawUnserved(): number {
    const { solution, random, settings } = this;
    const { unservedChance, mostUnservedChance } = settings;
    if (random.next() >= Math.min(mostUnservedChance, unservedChance * solution.unservedCount)) return -1;
    const { length } = solution.shiftOf;
    const from = below(random, length);
    for (let k = 0; k < length; k++) {
      const trip = (from + k) % length;
      if (solution.shiftOf[trip] === -1) return trip;
    }
    return -1;
  }

  /** A trip that may be moved, if a few draws find one. */
  #drawServed(): number {
    const { solution, random } = this;
    let trip = below(random, solution.shiftOf.length);
    for (let draw = 1; draw < SEED_DRAWS && !solution.isMovable(trip); draw++) {
      trip = below(random, solution.shiftOf.length);
    }
    return trip;
  }

  #drawRuin(): Ruin {
    let drawn = this.random.next();
    for (const { share, ruin } of this.settings.ruins) {
      drawn -= share;
      if (drawn < 0) return ruin;
    }
    return adjacentStrings;
  }

  #sendAhead(unserved: number): void {
    for (const trip of this.links.togetherWith(unserved)) {
      if (this.solution.shiftOf[trip] === -1) this.ahead.add(trip);
      this.tabuShift[trip] = -1;
    }
  }

  #liftTabu(trips: TripSet): void {
    for (let i = 0; i < trips.count; i++) this.tabuShift[trips.at(i)] = -1;
  }

  #clear(): void {
    this.removed.clear();
    this.ahead.clear();
  }
}

/** False: there is no such move, or it is not possible, and the caller has to undo. */
function tryMove<Context, Move>(operator: Operator<Context, Move>, context: Context): boolean {
  const move = operator.evaluate(context);
  return move !== undefined && operator.apply(context, move);
}
