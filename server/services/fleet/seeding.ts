import type { Instant } from "../../../shared/time/index.ts";
import type { RegionPack } from "../../regions/model.ts";
import type { MasterStore, NewRider, NewStaff } from "../../stores/index.ts";

export interface Seeding {
  master: MasterStore;
  region: RegionPack;
  now: Instant;
  /** One hash for all drivers of a demo; in production each driver gets a PIN of their own later. */
  driverPinHash: string;
  staff: readonly NewStaff[];
  riders: readonly NewRider[];
  /** Names things for good, so that seeding twice adds nothing. */
  stableId(name: string): string;
}
