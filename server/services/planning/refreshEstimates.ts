import type { StopId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { atLocalTime, type Instant } from "../../../shared/time/index.ts";
import type { Run, VehiclePosition } from "../../domain/fleet/model.ts";
import { relaxToReality } from "../../domain/scheduling/index.ts";
import type { RunStopRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { getRun } from "../records/getRun.ts";
import { newsOfTimes } from "../records/news.ts";
import { dayProblem } from "./dayProblem.ts";
import { NOTICEABLE_MS } from "./savePlan.ts";
import type { PlanningUseCases } from "./useCases.ts";

/** Says anew when the vehicle will be at each stop ahead, from what has happened. May run any number of times. */
export function createRefreshEstimates(deps: Dependencies): PlanningUseCases["refreshEstimates"] {
  return async (shiftId) => {
    const shift = await deps.db.fleet.findShift(shiftId);
    if (shift === undefined) return;
    const position = await deps.positions.find(shift.vehicle.id).catch(() => undefined);
    await deps.db.transaction(async (tx) => {
      await tx.fleet.lockRun(shiftId); // nobody changes the run between reading and saying
      const run = await getRun(tx, shiftId);
      if (run.shift.status !== "ended") await sayAnew(tx, deps, { run, position });
    });
  };
}

interface Seen {
  run: Run;
  position: VehiclePosition | undefined;
}

async function sayAnew(tx: Stores, deps: Dependencies, seen: Seen): Promise<void> {
  const { run } = seen;
  const expected = expectedTimes(deps, seen);
  const moved = run.stops.filter(isAhead).flatMap((stop) => {
    const estimated = expected.get(stop.id) ?? stop.estimated;
    return Math.abs(estimated - stop.estimated) < NOTICEABLE_MS ? [] : [{ id: stop.id, estimated, stop }];
  });
  if (moved.length === 0) return;
  await tx.plans.saveEstimates(run.shift.id, moved);
  const trips = new Map(moved.map(({ stop: { trip } }) => [trip.id, trip]));
  await tx.outbox.addEvents(newsOfTimes([run], [...trips.values()]));
}

/** When service will begin at each stop ahead; where the vehicle stands already, when it came. */
function expectedTimes(deps: Dependencies, { run, position }: Seen): Map<StopId, Instant> {
  const { serviceDay, vehicle, id } = run.shift;
  const positions = new Map(position === undefined ? [] : [[vehicle.id, position] as const]);
  const day = { serviceDay, now: deps.clock.now(), planVersion: 0, runs: [run], positions };
  const { problem, plan } = dayProblem(day, [], deps);
  const route = relaxToReality(problem, plan).plan.routes.find(({ shiftId }) => shiftId === id);
  const begins = new Map(
    route?.stops.flatMap((stop) =>
      stop.kind === "break" ? [] : [[`${stop.kind} ${stop.tripId}`, stop.beginAt] as const],
    ),
  );
  const expectedAt = (stop: RunStopRecord): [StopId, Instant][] => {
    if (stop.arrivedAt !== undefined) return [[stop.id, stop.arrivedAt]];
    const begin = begins.get(`${stop.kind} ${stop.tripId}`);
    return begin === undefined ? [] : [[stop.id, atLocalTime(serviceDay, begin, deps.region.timeZone)]];
  };
  return new Map(run.stops.filter(isAhead).flatMap(expectedAt));
}
