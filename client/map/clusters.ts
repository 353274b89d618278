/** A mark in pixels of the present zoom; one that stands alone neither joins others nor takes them in. */
export interface InPixels {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly alone: boolean;
}

/**
 * Which marks would overlap: each belongs to the nearest earlier one that is closer than `apart`, or else begins a group, and is
 * its first. So the first ones of any two groups are never closer than that, and a group stays where its first one is.
 */
export function groupMarks(marks: readonly InPixels[], apart: number): string[][] {
  const groups: string[][] = [];
  const cells = new Map<number, Begun[]>();
  for (const mark of marks) {
    const nearest = mark.alone ? undefined : nearestOf(cells, mark, apart);
    if (nearest !== undefined) {
      nearest.ids.push(mark.id);
      continue;
    }
    const ids = [mark.id];
    groups.push(ids);
    if (mark.alone) continue;
    const key = cellOf(mark.x, mark.y, apart);
    const begun = { x: mark.x, y: mark.y, ids };
    const beside = cells.get(key);
    if (beside === undefined) cells.set(key, [begun]);
    else beside.push(begun);
  }
  return groups;
}

interface Begun {
  readonly x: number;
  readonly y: number;
  readonly ids: string[];
}
/** One number for a cell; columns are far fewer than this at any zoom. */
const COLUMNS = 2 ** 24;
const cellOf = (x: number, y: number, size: number): number =>
  Math.floor(y / size) * COLUMNS + Math.floor(x / size);

/** Whoever is closer than a cell is wide began in its cell or in one beside it. */
function nearestOf(
  cells: ReadonlyMap<number, readonly Begun[]>,
  { x, y }: InPixels,
  size: number,
): Begun | undefined {
  let nearest: Begun | undefined;
  let best = size;
  for (const down of [-size, 0, size])
    for (const right of [-size, 0, size])
      for (const each of cells.get(cellOf(x + right, y + down, size)) ?? []) {
        const distance = Math.hypot(each.x - x, each.y - y);
        if (distance >= best) continue;
        best = distance;
        nearest = each;
      }
  return nearest;
}
