import type { SearchProblem } from "../problem/searchProblem.ts";
import { type Random, shuffle } from "../random.ts";
import type { TripSet } from "../state/tripSet.ts";

interface Ordering {
  readonly weight: number;
  /** Smallest first; undefined: chance alone decides. */
  readonly key?: Float64Array;
}

/**
 * The order in which missing trips are put back, drawn anew each time: by chance, farthest or nearest first, narrowest
 * window first, earliest or latest first, longest ride first. Idea and weights of chance, far and near: Christiaens and Vanden Berghe (2020).
 */
export class InsertionOrder {
  readonly #orderings: readonly Ordering[];
  readonly #total: number;

  constructor(problem: SearchProblem) {
    this.#orderings = orderingsOf(problem);
    this.#total = this.#orderings.reduce((sum, { weight }) => sum + weight, 0);
  }

  arrange(missing: TripSet, random: Random): void {
    shuffle(random, missing.list, missing.count);
    const { key } = this.#draw(random);
    if (key === undefined) return;
    for (let i = 1; i < missing.count; i++) {
      const trip = missing.list[i];
      const value = key[trip];
      let j = i - 1;
      while (j >= 0 && key[missing.list[j]] > value) {
        missing.list[j + 1] = missing.list[j];
        j--;
      }
      missing.list[j + 1] = trip;
    }
  }

  #draw(random: Random): Ordering {
    let drawn = random.next() * this.#total;
    for (const ordering of this.#orderings) {
      drawn -= ordering.weight;
      if (drawn < 0) return ordering;
    }
    return { weight: 0 };
  }
}

function orderingsOf({ compiled, prices }: SearchProblem): Ordering[] {
  const { tripCount, earliest, latest, directTime } = compiled;
  const firstStart = 2 * tripCount;
  const keyOf = (value: (trip: number) => number) =>
    Float64Array.from({ length: tripCount }, (_, t) => value(t));
  const far = (t: number) => prices.of(firstStart, t) + prices.of(tripCount + t, firstStart);
  const width = (node: number) => latest[node] - earliest[node];
  return [
    { weight: 4 },
    { weight: 2, key: keyOf((t) => -far(t)) },
    { weight: 1, key: keyOf(far) },
    { weight: 2, key: keyOf((t) => Math.min(width(t), width(tripCount + t))) },
    { weight: 1, key: keyOf((t) => earliest[t]) },
    { weight: 1, key: keyOf((t) => -latest[tripCount + t]) },
    { weight: 2, key: keyOf((t) => -directTime[t]) },
  ];
}
