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
    const kept = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = kept;
  }
}
