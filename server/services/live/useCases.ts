import type { RiderId, ShiftId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";

/** What the sockets need to catch up. */
export interface LiveUseCases {
  /** What changed, as it stands now. */
  listRecords(ids: { trips: TripId[]; runs: ShiftId[] }): Promise<{
    trips: TripRecord[];
    runs: Run[];
    /** Of those asked for, whose shift was taken out. */
    gone: { shiftId: ShiftId; version: number; serviceDay: ServiceDay }[];
    planVersion: number;
    serviceDay: ServiceDay;
  }>;
  /** Riders who may see this vehicle now. */
  listWatchingRiders(vehicleIds: VehicleId[]): Promise<Map<VehicleId, RiderId[]>>;
}
