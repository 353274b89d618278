import type { RegionPack } from "../../regions/model.ts";
import type { MasterStore, NewRider, NewStaff } from "../../stores/index.ts";

/** What a new database begins with. */
export interface Seeding {
  master: MasterStore;
  region: RegionPack;
  /** One hash for all drivers of a demo; in production each driver gets a PIN of their own later. */
  driverPinHash: string;
  staff: readonly NewStaff[];
  riders: readonly NewRider[];
}
