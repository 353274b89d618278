import type { VehicleId } from "../../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Run, VehiclePosition } from "../../domain/fleet/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Dependencies } from "../dependencies.ts";

/** What planning knows of a service day, all of one moment. */
export interface DayRecords {
  serviceDay: ServiceDay;
  now: Instant;
  planVersion: number;
  /** Shifts that are not over. */
  runs: Run[];
  positions: ReadonlyMap<VehicleId, VehiclePosition>;
}

export async function loadDay(
  deps: Pick<Dependencies, "db" | "positions" | "clock">,
  serviceDay: ServiceDay,
): Promise<DayRecords> {
  const now = deps.clock.now();
  const [day, positions] = await Promise.all([
    deps.db.snapshot(async (tx) => ({
      planVersion: await tx.plans.getVersion(serviceDay),
      runs: await tx.fleet.listRunsOfDay(serviceDay),
    })),
    // Without Redis a vehicle stands where it was last known to have stopped.
    deps.positions.list().catch((): VehiclePosition[] => []),
  ]);
  return {
    serviceDay,
    now,
    planVersion: day.planVersion,
    runs: day.runs.filter((run) => run.shift.status !== "ended" && run.shift.ends > now),
    positions: new Map(positions.map((position) => [position.vehicleId, position])),
  };
}

/** Trips that wait for a place, beside those that the runs carry. */
export type WaitingTrips = readonly TripRecord[];
