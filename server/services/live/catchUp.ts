import type { RiderId, VehicleId } from "../../../shared/ids/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { todayOf } from "../records/today.ts";
import type { LiveUseCases } from "./useCases.ts";

/** What the sockets need: current state of what changed, who watches which vehicle. */
export function createCatchUp(deps: CommonNeeds): Pick<LiveUseCases, "listRecords" | "listWatchingRiders"> {
  const { db } = deps;
  return {
    listRecords: ({ trips, runs }) => {
      const serviceDay = todayOf(deps);
      return db.snapshot(async (tx) => ({
        serviceDay,
        planVersion: await tx.plans.getVersion(serviceDay),
        trips: await tx.trips.listByIds(trips),
        runs: await tx.fleet.listRuns(runs),
      }));
    },

    async listWatchingRiders(vehicleIds) {
      const watching = await db.trips.listWatching(vehicleIds);
      const riders = new Map(vehicleIds.map((id): [VehicleId, RiderId[]] => [id, []]));
      for (const { vehicleId, riderId } of watching) riders.get(vehicleId)?.push(riderId);
      return riders;
    },
  };
}
