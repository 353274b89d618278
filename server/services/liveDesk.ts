import type { RiderId, ShiftId, TripId, VehicleId } from "../../shared/ids/index.ts";
import { serviceDayOf } from "../../shared/time/index.ts";
import { isStaff } from "../policies/index.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";

const MISSED_AT_MOST = 2_000;

/** What the sockets need: who missed what, current state of what changed, who watches which vehicle. */
export function createLiveDesk({
  db,
  clock,
  region,
}: Dependencies): Pick<Services, "listMissed" | "listRecords" | "listWatchingRiders"> {
  return {
    async listMissed(actor, cursor) {
      const events = await db.outbox.listEventsAfter(cursor, MISSED_AT_MOST);
      if (events === undefined) return undefined;
      const seesAll = isStaff(actor);
      const trips = new Set<TripId>();
      const runs = new Set<ShiftId>();
      for (const { event } of events) {
        if (event.type === "trip.changed" && (seesAll || event.riderId === actor.id)) trips.add(event.tripId);
        if (event.type === "run.changed" && (seesAll || event.driverId === actor.id)) runs.add(event.shiftId);
      }
      return { cursor: events.at(-1)?.no ?? cursor, trips: [...trips], runs: [...runs] };
    },

    listRecords: ({ trips, runs }) => {
      const serviceDay = serviceDayOf(clock.now(), region.timeZone);
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
