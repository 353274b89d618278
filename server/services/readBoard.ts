import type { RiderId, TripId, VehicleId } from "../../shared/ids/index.ts";
import { instant, serviceDayOf, toIso } from "../../shared/time/index.ts";
import type { VehiclePosition } from "../domain/fleet/model.ts";
import { isAhead } from "../domain/fleet/stopSequence.ts";
import type { Actor } from "../domain/trips/model.ts";
import { AppError } from "../errors.ts";
import { isStaff } from "../policies/index.ts";
import type { Dependencies } from "./dependencies.ts";
import { getRun } from "./driveShift.ts";
import type { Services } from "./index.ts";
import { writeAudit } from "./tell.ts";

export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new AppError("session.forbidden");
}

const FOUND_AT_MOST = 12;
const RECENT_AT_MOST = 10;

export function createReadBoard(
  deps: Dependencies,
): Pick<Services, "getBoard" | "searchRiders" | "getRider" | "getRunPath"> {
  const { db, clock, region } = deps;
  return {
    async getBoard(actor, day) {
      requireStaff(actor);
      const serviceDay = day ?? serviceDayOf(clock.now(), region.timeZone);
      const [board, positions] = await Promise.all([
        db.snapshot(async (tx) => ({
          serviceDay,
          cursor: await tx.outbox.getCursor(),
          planVersion: await tx.plans.getVersion(serviceDay),
          vehicles: await tx.fleet.listVehicles(),
          runs: await tx.fleet.listRunsOfDay(serviceDay),
          trips: await tx.trips.listByDay(serviceDay),
        })),
        listPositions(deps),
      ]);
      return { ...board, positions };
    },

    async searchRiders(actor, text) {
      requireStaff(actor);
      return db.riders.search(text, FOUND_AT_MOST);
    },

    async getRider(actor, riderId) {
      requireStaff(actor);
      const rider = await db.riders.find(riderId);
      if (rider === undefined) throw new AppError("rider.unknown");
      await writeAudit(db, actor, "openRider", { kind: "rider", id: riderId });
      return { rider, recentTrips: await db.trips.listByRider(riderId, RECENT_AT_MOST) };
    },

    async getRunPath(actor, shiftId) {
      requireStaff(actor);
      const { shift, stops } = await getRun(db, shiftId);
      const position = await deps.positions.find(shift.vehicle.id).catch(() => undefined);
      const ahead = stops
        .filter(isAhead)
        .map((stop) => (stop.kind === "pickup" ? stop.trip.pickup : stop.trip.dropoff).point);
      const points = [position?.point ?? shift.startPlace.point, ...ahead];
      return points.slice(1).flatMap((point, index) => deps.routing.path(points[index] ?? point, point));
    },
  };
}

/** Positions can be told again, so a Redis that is away leaves the board without them, not without the board. */
const listPositions = (deps: Dependencies): Promise<VehiclePosition[]> =>
  deps.positions.list().catch(() => []);

export function createClockDesk(deps: Dependencies): Pick<Services, "getClock" | "setDemoClock"> {
  const read = () => {
    const { demoClock, clock, realClock } = deps;
    const state = demoClock?.state();
    return {
      demo: state !== undefined,
      now: toIso(instant(state?.now ?? clock.now())),
      anchorReal: toIso(instant(state?.anchorReal ?? realClock.now())),
      speed: state?.speed ?? 1,
      paused: state?.paused ?? false,
    };
  };
  return {
    getClock: async () => read(),
    async setDemoClock(actor, change) {
      requireStaff(actor);
      if (deps.demoClock === undefined) throw new AppError("demo.off");
      await deps.demoClock.set(change);
      await deps.db.outbox.addEvent({ type: "clock.changed" });
      return read();
    },
  };
}

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
      const trips = new Set<TripId>();
      const runs = new Set<Parameters<Services["startShift"]>[1]>();
      for (const { event } of events) {
        if (event.type === "trip.changed" && (isStaff(actor) || event.riderId === actor.id))
          trips.add(event.tripId);
        if (event.type === "run.changed" && (isStaff(actor) || event.driverId === actor.id))
          runs.add(event.shiftId);
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
