import type { NewTable, TableRow } from "../../files/index.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface ExchangeNeeds extends CommonNeeds {
  createId(): string;
  /** Throws `list.…` where the file is no table. */
  readTable(file: string): AsyncIterable<TableRow>;
  writeTable(format: "csv" | "xlsx", table: NewTable): Promise<Uint8Array>;
}
