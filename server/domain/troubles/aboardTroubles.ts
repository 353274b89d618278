import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import { addSeconds, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord } from "../runs/model.ts";
import { gettingOut } from "../runs/whereabouts.ts";
import type { Trouble } from "./trouble.ts";

export interface AboardTimes {
  now: Instant;
  /** So much longer aboard than was promised. */
  aboardOver: Seconds;
  /** So long at the door with somebody who may not be left alone. */
  handOver: Seconds;
}

/**
 * Whoever got in and does not get out: for longer than was promised, or on a run that has ended; and who may not be left alone and whom
 * nobody receives. Each at the stop where they should get out.
 */
export const aboardTroubles = (runs: readonly Run[], times: AboardTimes): Trouble[] =>
  runs.flatMap((run) =>
    gettingOut(run.stops).flatMap((stop) => absent(run, stop, times) ?? tooLong(run, stop, times) ?? []),
  );

function absent(run: Run, stop: RunStopRecord, { now, handOver }: AboardTimes): Trouble | undefined {
  const { arrivedAt, trip, rider } = stop;
  const isHandedOver = trip.needs?.receiver !== undefined || rider.needs?.mayNotBeLeftAlone === true;
  if (!isHandedOver || arrivedAt === undefined || addSeconds(arrivedAt, handOver) > now) return undefined;
  return {
    ...{ id: `receiverAbsent ${stop.tripId}`, kind: "receiverAbsent", since: arrivedAt, runs: [run] },
    ...{ waiting: [stop], unplaced: [], remedies: ["callContact", "callDriver", "callRider"] },
  };
}

function tooLong(run: Run, stop: RunStopRecord, { now, aboardOver }: AboardTimes): Trouble | undefined {
  const { boardedAt, promise } = stop;
  if (boardedAt === undefined) return undefined;
  const since = addSeconds(boardedAt, promise.maxRideTime);
  const isOver = addSeconds(since, aboardOver) <= now || !isUnderWay(run.shift);
  if (!isOver) return undefined;
  return {
    ...{ id: `boardedNoEnd ${stop.tripId}`, kind: "boardedNoEnd", since, runs: [run] },
    ...{ waiting: [stop], unplaced: [], remedies: ["callDriver", "callRider", "callContact"] },
  };
}
