/** One row as the keys see it: its head, and what stands on its line, at shares of the axis in the order of time. */
export interface KeyRow {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly at: number }[];
}
/** A place in the grid; without an item it is the head of the row. */
export interface Spot {
  readonly row: string;
  readonly item: string | undefined;
}
const PAGE = 8;

/** Where a key leads from a place: along the line of time, or to what stands nearest in time on another run. Undefined: this key does not move. */
export function spotAfter(
  rows: readonly KeyRow[],
  from: Spot,
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
): Spot | undefined {
  const nth = rows.findIndex(({ id }) => id === from.row);
  const row = rows[nth];
  if (row === undefined) return undefined;
  const place = row.items.findIndex(({ id }) => id === from.item); // −1: at the head
  const along: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
  const step = along[key];
  if (step !== undefined) return spotAt(row, Math.max(-1, Math.min(row.items.length - 1, place + step)));
  if (key === "Home" || key === "End") {
    const to = ctrlKey ? rows[key === "Home" ? 0 : rows.length - 1] : row;
    return to && spotAt(to, key === "Home" || ctrlKey ? -1 : to.items.length - 1);
  }
  const across: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };
  const down = across[key];
  if (down === undefined) return undefined;
  const to = rows[Math.max(0, Math.min(rows.length - 1, nth + down))] ?? row;
  return to === row ? from : nearest(to, row.items[place]?.at);
}

const spotAt = ({ id, items }: KeyRow, place: number): Spot => ({ row: id, item: items[place]?.id });

function nearest(row: KeyRow, at: number | undefined): Spot {
  if (at === undefined) return spotAt(row, -1);
  const away = row.items.map((item) => Math.abs(item.at - at));
  return spotAt(row, away.indexOf(Math.min(...away)));
}
