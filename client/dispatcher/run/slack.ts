import { isGivenUp, isServed } from "../../../shared/lifeCycle/stop.ts";
import type { RunStop, RunView } from "../../../shared/schemas/index.ts";
import type { LockView } from "../../../shared/schemas/locks.ts";

const MINUTE = 60_000;

/** Whole minutes by which a stop may still slip before its promise breaks; below 0: by so much it is broken. Undefined: nothing is promised there, or it is behind. */
export const slackOf = ({ dueBy, estimated }: Pick<RunStop, "dueBy" | "estimated">): number | undefined =>
  dueBy === undefined ? undefined : Math.floor((Date.parse(dueBy) - Date.parse(estimated)) / MINUTE);

/** The stop of a run that may slip least. */
export function tightest(stops: readonly RunStop[]): RunStop | undefined {
  const slacks = stops.flatMap((stop) => {
    const slack = slackOf(stop);
    return slack === undefined ? [] : [{ stop, slack }];
  });
  return slacks.reduce<(typeof slacks)[number] | undefined>(
    (least, each) => (least === undefined || each.slack < least.slack ? each : least),
    undefined,
  )?.stop;
}

/** Whole minutes between the plan and what came or is expected: above 0 later than planned. */
export const driftOf = ({ scheduled, actual, estimated }: RunStop): number =>
  Math.round((Date.parse(actual ?? estimated) - Date.parse(scheduled)) / MINUTE) || 0;

/** What is fixed by hand of a stop: its own locks, and those of its whole run. */
export const locksOf = ({ locks }: Pick<RunView, "locks">, { tripId, kind }: RunStop): LockView[] =>
  locks.filter(
    (lock) => (lock.tripId === undefined || lock.tripId === tripId) && (lock.stop ?? kind) === kind,
  );

/** How many ride at the moment, and at most at any one time of the run; `countOf`: with those who travel with them. */
export function loadOf({ stops }: Pick<RunView, "stops">, countOf: (tripId: string) => number) {
  let [planned, most, aboard] = [0, 0, 0];
  for (const stop of stops) {
    if (isGivenUp(stop)) continue;
    const count = stop.kind === "pickup" ? countOf(stop.tripId) : -countOf(stop.tripId);
    planned += count;
    if (isServed(stop)) aboard += count;
    most = Math.max(most, planned);
  }
  return { aboard: Math.max(0, aboard), most };
}
