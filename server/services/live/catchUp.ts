import type { RiderId, VehicleId } from "../../../shared/ids/index.ts";
import type { PositionStore } from "../../stores/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { listEarlierEnds, startingWhereExpected } from "../records/startPlaces.ts";
import { todayOf } from "../records/today.ts";
import type { LiveUseCases } from "./useCases.ts";

export interface LiveNeeds extends CommonNeeds {
  positions: PositionStore;
}

/** What the sockets need: current state of what changed, who watches which vehicle. */
export function createCatchUp(deps: LiveNeeds): Pick<LiveUseCases, "listRecords" | "listWatchingRiders"> {
  const { db } = deps;
  return {
    async listRecords({ trips, runs }) {
      await deps.entrances.settled();
      const serviceDay = todayOf(deps);
      const { found, ends, ...records } = await db.snapshot(async (tx) => {
        const planVersion = await tx.plans.getVersion(serviceDay);
        const found = await tx.fleet.listRuns(runs);
        const ends = await listEarlierEnds(tx, found);
        const gone = await tx.fleet.listGone(runs);
        return { gone, serviceDay, planVersion, trips: await tx.trips.listByIds(trips), found, ends };
      });
      const seen = ends.size === 0 ? [] : await deps.positions.list().catch(() => []);
      const positions = new Map(seen.map((each) => [each.vehicleId, each]));
      return { ...records, runs: startingWhereExpected(found, { ends, positions }, deps) };
    },

    async listWatchingRiders(vehicleIds) {
      const watching = await db.trips.listWatching(vehicleIds);
      const riders = new Map(vehicleIds.map((id): [VehicleId, RiderId[]] => [id, []]));
      for (const { vehicleId, riderId } of watching) riders.get(vehicleId)?.push(riderId);
      return riders;
    },
  };
}
