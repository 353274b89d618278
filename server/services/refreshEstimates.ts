import { atLocalTime } from "../../shared/time/index.ts";
import { isAhead } from "../domain/fleet/stopSequence.ts";
import { relaxToReality } from "../domain/scheduling/index.ts";
import type { Dependencies } from "./dependencies.ts";
import { getRun } from "./driveShift.ts";
import type { Services } from "./index.ts";
import { dayProblem } from "./planning/dayProblem.ts";
import { tellRunChanged, tellTripChanged } from "./tell.ts";

/** Smaller changes are not worth telling anybody. */
const NOTICEABLE_MS = 60_000;

/** Says anew when the vehicle will be at each stop ahead, from what has happened. May run any number of times. */
export function createRefreshEstimates(deps: Dependencies): Services["refreshEstimates"] {
  const { db, clock, region } = deps;
  return async (shiftId) => {
    const run = await getRun(db, shiftId);
    const ahead = run.stops.filter(isAhead);
    if (ahead.length === 0 || run.shift.status === "ended") return;
    const position = await deps.positions.find(run.shift.vehicle.id).catch(() => undefined);
    const positions = new Map(position === undefined ? [] : [[position.vehicleId, position] as const]);
    const day = {
      serviceDay: run.shift.serviceDay,
      now: clock.now(),
      planVersion: 0,
      runs: [run],
      positions,
    };
    const { problem, plan } = dayProblem(day, [], deps);
    const route = relaxToReality(problem, plan).plan.routes.find((each) => each.shiftId === shiftId);
    const begins = new Map(
      route?.stops.flatMap((stop) =>
        stop.kind === "break" ? [] : [[`${stop.kind} ${stop.tripId}`, stop.beginAt] as const],
      ),
    );
    const moved = ahead.flatMap((stop) => {
      const begin = begins.get(`${stop.kind} ${stop.tripId}`);
      if (begin === undefined) return [];
      const estimated = atLocalTime(run.shift.serviceDay, begin, region.timeZone);
      return Math.abs(estimated - stop.estimated) < NOTICEABLE_MS
        ? []
        : [{ id: stop.id, estimated, trip: stop.trip }];
    });
    if (moved.length === 0) return;
    await db.transaction(async (tx) => {
      await tx.plans.saveEstimates(shiftId, moved);
      await tellRunChanged(tx, run);
      for (const trip of new Map(moved.map((each) => [each.trip.id, each.trip])).values())
        await tellTripChanged(tx, trip);
    });
  };
}
