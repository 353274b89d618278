/** Things that grow a version with every change: a smaller one is old news. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The list with `thing` put in, replaced or (if it is old news) left alone; the same array when nothing changed. */
export function withNewest<T extends Versioned>(list: readonly T[], thing: T): readonly T[] {
  const index = list.findIndex((each) => each.id === thing.id);
  const before = list[index];
  if (before === undefined) return [...list, thing];
  if (before.version >= thing.version) return list;
  return list.with(index, thing);
}
