import type { TableRow } from "../../../server/files/index.ts";

/** The cells of every row. */
export async function allRows(rows: AsyncIterable<TableRow>): Promise<string[][]> {
  const all: string[][] = [];
  for await (const { cells } of rows) all.push([...cells]);
  return all;
}
