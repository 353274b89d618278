import { ListColumn } from "../../../shared/schemas/index.ts";
import { type Column, findHeader, type Header } from "../../domain/exchange/matchColumns.ts";
import type { TableRow } from "../../files/index.ts";

/** Names of columns stand within the first rows. */
const BEGINNING = 30;

export interface ReadList {
  header: Header<ListColumn> | undefined;
  /** Of a list without a known column: what its first row says. */
  firstNames: readonly string[];
  /** What stands below the names; rows without anything are none. */
  rows: AsyncIterable<TableRow>;
}

/** Finds the names of the columns, and what stands below them. */
export async function readList(
  table: AsyncIterable<TableRow>,
  { columns, told }: { columns: readonly Column<ListColumn>[]; told: ReadonlyMap<string, string | null> },
): Promise<ReadList> {
  const all = table[Symbol.asyncIterator]();
  const beginning: TableRow[] = [];
  while (beginning.length < BEGINNING) {
    const next = await all.next();
    if (next.done === true) break;
    beginning.push(next.value);
  }
  const said = new Map(
    [...told].map(([name, meaning]) => [name, meaning === null ? null : ListColumn.parse(meaning)]),
  );
  const header = findHeader(beginning, { columns, said });
  const rows = async function* (): AsyncGenerator<TableRow> {
    for (const row of beginning) if (row.no > (header?.no ?? 0)) yield row;
    for (let next = await all.next(); next.done !== true; next = await all.next()) yield next.value;
  };
  const firstNames = beginning.find(({ cells }) => cells.some((cell) => cell !== ""))?.cells ?? [];
  return { header, firstNames: firstNames.filter((cell) => cell !== ""), rows: filled(rows()) };
}

async function* filled(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) if (row.cells.some((cell) => cell !== "")) yield row;
}

/** In pieces of so many. */
export async function* inPieces<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let piece: Item[] = [];
  for await (const item of items) {
    piece.push(item);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
