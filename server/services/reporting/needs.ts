import type { NewPage, PageFormat } from "../../files/index.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface NewTable {
  name: string;
  header: readonly string[];
  rows: Iterable<readonly (string | number | undefined)[]>;
}
export type FileFormat = "csv" | "xlsx";

export interface ReportingNeeds extends CommonNeeds {
  /** A table as a file that spreadsheets open. */
  writeTable(format: FileFormat, table: NewTable): Promise<Uint8Array>;
  /** A page as a file that people read and print. */
  writePage(format: PageFormat, page: NewPage): Promise<Uint8Array>;
}
