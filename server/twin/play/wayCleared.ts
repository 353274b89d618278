import type { TripId } from "../../../shared/ids/index.ts";
import { isAhead, type StopKind, type StopStatus } from "../../../shared/lifeCycle/stop.ts";

interface SeenStop {
  readonly tripId: TripId;
  readonly kind: StopKind;
  readonly status: StopStatus;
}
interface SeenRun {
  readonly stops: readonly SeenStop[];
}

/** The same stop, whichever run it is on. */
const nameOf = ({ tripId, kind }: Omit<SeenStop, "status">): string => `${tripId} ${kind}`;

/** What lies before a stop on its run; nothing when it is over or on no run. */
export function stopsBefore(runs: readonly SeenRun[], stop: Omit<SeenStop, "status">): ReadonlySet<string> {
  const ahead = runs.map(({ stops }) => stops.filter(isAhead).map(nameOf));
  const own = ahead.find((names) => names.includes(nameOf(stop))) ?? [];
  return new Set(own.slice(0, own.indexOf(nameOf(stop))));
}

/** Whether something that lay before it went elsewhere or behind it: what is done, or called off, was no help. */
export function isCleared(runs: readonly SeenRun[], before: ReadonlySet<string>, now: ReadonlySet<string>) {
  const ahead = new Set(runs.flatMap(({ stops }) => stops.filter(isAhead).map(nameOf)));
  return [...before].some((name) => ahead.has(name) && !now.has(name));
}
