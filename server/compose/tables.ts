import { buffer } from "node:stream/consumers";
import { AppError } from "../errors.ts";
import {
  cleanPhoto,
  type NewTable,
  printSheets,
  readTableApart,
  type TableRow,
  TableUnreadable,
  writeCalendar,
  writeCsv,
  writePage,
  writeXlsx,
} from "../files/index.ts";

/** Tables, pages and calendars as use cases need them: what cannot be read is a coded error. */
export const tables = {
  async *readTable(file: string): AsyncGenerator<TableRow> {
    try {
      yield* readTableApart(file);
    } catch (error) {
      if (!(error instanceof TableUnreadable)) throw error;
      const row = error.row === undefined ? {} : { values: { row: error.row } };
      throw new AppError(`list.${error.fault}`, { ...row, cause: error });
    }
  },
  writePage,
  cleanPhoto,
  writeCalendar,
  printSheets,
  writeTable: (format: "csv" | "xlsx", table: NewTable): Promise<Uint8Array> =>
    format === "csv" ? buffer(writeCsv(table)) : writeXlsx(table),
};
