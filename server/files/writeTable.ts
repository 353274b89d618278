import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import writeExcelFile from "write-excel-file/node";

export type Cell = string | number | undefined;
export interface NewTable {
  /** Of the sheet. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/**
 * What a spreadsheet would take for a formula stands behind an apostrophe, as it would act when opened (OWASP, "CSV Injection").
 * Telephone numbers begin with a plus and are no formulas.
 */
export const withoutFormula = (text: string): string =>
  /^[=@\t\r-]|^\+(?!\d{6,15}$)/.test(text) ? `'${text}` : text;

const safe = (cell: Cell): string | number =>
  typeof cell === "string" ? withoutFormula(cell) : (cell ?? "");

/** UTF-8 with the mark by which Excel knows it, semicolons as it expects them here. */
export function writeCsv({ header, rows }: NewTable): Readable {
  const lines = function* () {
    yield header;
    for (const row of rows) yield row.map(safe);
  };
  return Readable.from(lines()).pipe(stringify({ bom: true, delimiter: ";", record_delimiter: "windows" }));
}

/** A workbook with one sheet; text stays text, whatever it looks like. */
export async function writeXlsx({ name, header, rows }: NewTable): Promise<Buffer> {
  const head = header.map((value) => ({ value, fontWeight: "bold" as const }));
  const body = Array.from(rows, (row) => row.map(asCell));
  return writeExcelFile([head, ...body], { sheet: name, stickyRowsCount: 1 }).toBuffer();
}

const asCell = (cell: Cell) =>
  cell === undefined || cell === ""
    ? null
    : typeof cell === "number"
      ? { type: Number, value: cell }
      : { type: String, value: cell };
