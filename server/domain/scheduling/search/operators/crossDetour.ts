import type { Solution } from "../state/solution.ts";
import type { Segment } from "./segment.ts";

/** What somebody who rides into a segment or out of it is counted as, in mean prices of a trip in the route; one who rides through it is counted, too. */
const CROSSING = 3;
const MOST_CROSSING = 6;

/**
 * What driving costs more or less when a segment of one shift changes places with one of another: the price of the four ways (three, where the
 * other is empty) by which they are joined, and of who has to leave; and whether the clock allows it, as far as these ways tell.
 */
export class CrossDetour {
  readonly #solution: Solution;
  readonly #one: Segment;
  /** The place before the segment, its first, its last, and the place behind it. */
  readonly #before: number;
  readonly #begin: number;
  readonly #end: number;
  readonly #behind: number;
  readonly #beforeLeft: number;
  readonly #endLeft: number;
  readonly #saved: number;
  readonly #riders: number;
  readonly #crossing: number;

  constructor(solution: Solution, one: Segment) {
    const { book, routes } = solution;
    const { nodes, riders, wayPrice } = book.arena;
    const route = routes[one.shift];
    this.#solution = solution;
    this.#one = one;
    this.#before = nodes[one.at];
    this.#begin = nodes[one.at + 1];
    this.#end = nodes[one.to];
    this.#behind = nodes[one.to + 1];
    this.#beforeLeft = this.#left(one.at);
    this.#endLeft = this.#left(one.to);
    this.#saved = wayPrice[one.at] + wayPrice[one.to];
    this.#riders = riders[one.at] + riders[one.to];
    this.#crossing = (CROSSING * book.cost(route)) / (book.stopCount(route) / 2);
  }

  /** The other shift leaves a place, and all behind it, too late to begin with the segment. */
  isPast(at: number): boolean {
    return this.#left(at) > this.#due(this.#one.at);
  }

  /** The other shift comes from a place to the segment in time. */
  isReached(at: number): boolean {
    const { times } = this.#solution.book.problem;
    const from = this.#solution.book.arena.nodes[at];
    return this.#left(at) + times.into(this.#begin, from) <= this.#due(this.#one.at);
  }

  /** For the places after `at` up to `to` of the other route; Infinity: too many leave, or the clock is against it. */
  added(at: number, to: number): number {
    const { problem, arena } = this.#solution.book;
    const { nodes, riders, wayPrice } = arena;
    const { times, prices } = problem;
    const crossing = this.#riders + riders[at] + riders[to];
    const next = nodes[to + 1];
    if (crossing > MOST_CROSSING || this.#endLeft + times.of(this.#end, next) > this.#due(to))
      return Infinity;
    const there = prices.into(this.#begin, nodes[at]) + prices.of(this.#end, next) - wayPrice[at];
    const here = at === to ? prices.of(this.#before, this.#behind) : this.#instead(at, to);
    return there + here - this.#saved + this.#crossing * crossing;
  }

  /** Of the other segment where the first was. */
  #instead(at: number, to: number): number {
    const { problem, arena } = this.#solution.book;
    const { times, prices } = problem;
    const begin = arena.nodes[at + 1];
    const end = arena.nodes[to];
    if (this.#beforeLeft + times.of(this.#before, begin) > this.#due(at)) return Infinity;
    if (this.#left(to) + times.into(this.#behind, end) > this.#due(this.#one.to)) return Infinity;
    return prices.of(this.#before, begin) + prices.into(this.#behind, end) - arena.wayPrice[to];
  }

  /** No schedule leaves a place sooner. */
  #left(at: number): number {
    const { arena, problem } = this.#solution.book;
    return arena.begin[at] + problem.compiled.dwell[arena.nodes[at]];
  }

  /** No schedule begins later at the place behind `at`. */
  #due(at: number): number {
    return this.#solution.book.arena.upper[at + 1];
  }
}
