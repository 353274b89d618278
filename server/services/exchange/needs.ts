import type { NewTable, TableRow } from "../../files/index.ts";
import type { FleetNeeds } from "../fleet/index.ts";

/** Lists of the fleet move planned days as its forms do: what that needs. */
export interface ExchangeNeeds extends FleetNeeds {
  createId(): string;
  /** Throws `list.…` where the file is no table. */
  readTable(file: string): AsyncIterable<TableRow>;
  writeTable(format: "csv" | "xlsx", table: NewTable): Promise<Uint8Array>;
}
