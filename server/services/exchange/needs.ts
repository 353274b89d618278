import type { PlaceHit } from "../../../shared/schemas/index.ts";
import type { NewTable, TableRow } from "../../files/index.ts";
import type { FleetNeeds } from "../fleet/index.ts";
import type { RequestingNeeds } from "../requesting/index.ts";

/** Lists of the fleet move planned days as its forms do, those of trips ask for them: what that needs. */
export interface ExchangeNeeds extends FleetNeeds, RequestingNeeds {
  /** Places that a text may mean, best first, and how many there are in all. */
  findPlaces(text: string, page: { limit: number }): { places: PlaceHit[]; total: number };
  createId(): string;
  /** Throws `list.…` where the file is no table. */
  readTable(file: string): AsyncIterable<TableRow>;
  writeTable(format: "csv" | "xlsx", table: NewTable): Promise<Uint8Array>;
}
