import type { LatLng } from "../../../shared/geo/index.ts";
import { isAhead, isServed } from "../../../shared/lifeCycle/stop.ts";
import { isAboard } from "../../../shared/lifeCycle/trip.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";
import type { Run, RunStopRecord } from "./model.ts";

/** The last thing that the driver reported on this run; the shift's beginning at least. */
export function lastActOf({ shift, stops }: Run): Instant {
  const times = stops.flatMap(({ departedAt, arrivedAt, doneAt }) => [departedAt, arrivedAt, doneAt]);
  const told = times.filter((time) => time !== undefined);
  return instant(Math.max(shift.startedAt ?? shift.starts, ...told));
}

export const placeAt = ({ kind, trip }: Pick<RunStopRecord, "kind" | "trip">): Place => trip[kind];
export const placeOf = (stop: RunStopRecord): LatLng => placeAt(stop).point;

/** Where those get out who have got in, as their trips say. */
export const gettingOut = (stops: readonly RunStopRecord[]): RunStopRecord[] =>
  stops.filter((stop) => stop.kind === "dropoff" && isAhead(stop) && isAboard(stop.trip));

/** Pickups done whose drop-off is still ahead. */
export function aboardOf(stops: readonly RunStopRecord[]): RunStopRecord[] {
  const leaving = new Set(
    stops.filter((stop) => stop.kind === "dropoff" && isAhead(stop)).map((stop) => stop.tripId),
  );
  return stops.filter((stop) => stop.kind === "pickup" && isServed(stop) && leaving.has(stop.tripId));
}
