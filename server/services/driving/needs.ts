import type { DriverId, VehicleId } from "../../../shared/ids/index.ts";
import type { PositionRecord } from "../../domain/runs/model.ts";
import type { FixVerdict } from "../../domain/runs/plausiblePosition.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import type { FixMemory, PositionStore } from "../../stores/index.ts";
import type { PhotoNeeds } from "../records/keepEntrance.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { KnowingHouses } from "../records/placeKnownAs.ts";

export interface DrivingNeeds extends CommonNeeds, PhotoNeeds, KnowingHouses {
  positions: PositionStore;
  toldFixes: FixMemory;
  /** Keyed. */
  digest(...words: string[]): string;
  routing: TravelTimeProvider;
  /** Opens what a driver's device has sealed until the service has it. */
  reportSeal: {
    /** What was sealed under the author's key; undefined for anything else. */
    open(author: DriverId, sealed: string): string | undefined;
  };
  keepPosition(position: PositionRecord): void;
  /** Positions of the vehicle that were kept a moment ago and do not stand in the store yet. */
  listUnwrittenPositions(vehicleId: VehicleId): PositionRecord[];
  /** Counts what became of a position. */
  countPosition(verdict: FixVerdict): void;
}
