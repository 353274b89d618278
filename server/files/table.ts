/** One row of a table as text, whatever file it comes from. */
export interface TableRow {
  /** As people count in the file: its first row is 1. */
  readonly no: number;
  /** Trimmed; "" where nothing is written. Days are `2026-11-29`, times of a day `2026-11-29T08:30`. */
  readonly cells: readonly string[];
}

/** Why a file is no table that can be read. */
export type TableFault =
  | "empty"
  /** Neither a spreadsheet nor text. */
  | "notATable"
  /** A workbook of before 2007, or one with a password. */
  | "oldOrLockedWorkbook"
  /** More than is read at once, or an archive that would grow beyond it. */
  | "tooLarge"
  /** A quoted cell that does not end. */
  | "openQuote";

/** Thrown while rows are read. */
export class TableUnreadable extends Error {
  constructor(
    readonly fault: TableFault,
    /** Where it shows, if that can be said. */
    readonly row?: number,
  ) {
    super(row === undefined ? fault : `${fault} in row ${row}`);
  }
}
