/** Seeded chance. The same seed gives the same sequence on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [low, high]. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** An item with a probability in proportion to its weight. */
  pickWeighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item;
  /** Normally distributed around 0 with deviation 1. */
  normal(): number;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** FNV-1a over the UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** splitmix32: one multiply-and-shift per number, full period, good enough for people and days that do not exist. */
function splitmix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** `purpose` separates independent sequences of one seed, so that one more draw here moves nothing there. */
export function seededRandom(seed: number, purpose = ""): Random {
  const next = splitmix32(hash(`${seed}:${purpose}`));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const itemAt = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    pickWeighted: (items, weight) => {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
      const found = items.find((item) => {
        left -= weight(item);
        return left < 0;
      });
      return found ?? itemAt(items, items.length - 1);
    },
    // Box and Muller 1958.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffled: (items) => {
      const copy = [...items];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = int(0, last);
        const held = itemAt(copy, last);
        copy[last] = itemAt(copy, other);
        copy[other] = held;
      }
      return copy;
    },
  };
}
