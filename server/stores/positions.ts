import type { VehicleId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { VehiclePosition } from "../domain/runs/model.ts";

/** Live positions; in Redis, since they can be told again. */
export interface PositionStore {
  /** The vehicle's place from now on, unless a newer one is known that is not ahead of `now`: nothing moves backwards. */
  put(position: VehiclePosition, now: Instant): Promise<void>;
  list(): Promise<VehiclePosition[]>;
  find(vehicleId: VehicleId): Promise<VehiclePosition | undefined>;
}
