/** Where chance comes from: a number in [0, 1), seeded by whoever hands it in. */
export interface Random {
  next(): number;
}

/** An integer in [0, count). */
export const below = (random: Random, count: number): number => Math.floor(random.next() * count);

/** Fisher and Yates, in place, of the first `count` entries. */
export function shuffle(random: Random, items: Int32Array, count: number): void {
  for (let i = count - 1; i > 0; i--) {
    const j = below(random, i + 1);
    const kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }
}

const GUMBEL = Float64Array.from({ length: 4096 }, (_, k) => -Math.log(-Math.log((k + 0.5) / 4096)));
/** Nobody has more: it comes once in 4,096 draws. */
export const MOST_GUMBEL = GUMBEL.at(-1) ?? 0;

/**
 * Chance for choices as in annealing (Gumbel's distribution, in 4,096 steps): whoever takes the least of price - temperature × gumbel takes each with a
 * probability in proportion to exp(-price / temperature).
 */
export const gumbel = (random: Random): number => GUMBEL[below(random, GUMBEL.length)];
