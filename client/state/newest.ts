/** Things that grow a version with every change: a smaller one is old news. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * The list with `thing` put in, replaced or (if it is old news) left alone; the same array when nothing changed. An equal
 * version may say something else: estimates move without the trip.
 */
export function withNewest<T extends Versioned>(list: readonly T[], thing: T): readonly T[] {
  const index = list.findIndex((each) => each.id === thing.id);
  const before = list[index];
  if (before === undefined) return [...list, thing];
  if (before.version > thing.version || JSON.stringify(before) === JSON.stringify(thing)) return list;
  return list.with(index, thing);
}

/**
 * What was just read, and on top of it what news has told while it was on its way: a reading that set out before the news and
 * came after it must not take back what the news has added.
 */
export function withNewsSince<T extends Versioned, R extends { cursor: number; trips: T[] }>(
  read: R,
  known: R | undefined,
): R {
  if (known === undefined || known.cursor <= read.cursor) return read;
  const trips = known.trips.reduce<readonly T[]>(withNewest, read.trips);
  return { ...read, cursor: known.cursor, trips: [...trips] };
}
