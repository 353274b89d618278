import type { RunView } from "../../shared/schemas/index.ts";

/** A stretch of a run on the time axis, as shares (0–1) of the shown hours. */
export interface Bar {
  from: number;
  until: number;
}
export interface PersonBar extends Bar {
  tripId: string;
  label: string;
  /** Which of the stacked lines this bar is drawn on, so that people who share a ride stay readable. */
  lane: number;
  state: "planned" | "aboard" | "done" | "late";
}

export interface TimeAxis {
  /** UTC milliseconds. */
  from: number;
  until: number;
}

/** Whole hours around all shifts. */
export function axisOf(runs: readonly RunView[]): TimeAxis {
  const hour = 3_600_000;
  const from = Math.min(...runs.map((run) => Date.parse(run.starts)));
  const until = Math.max(...runs.map((run) => Date.parse(run.ends)));
  return { from: Math.floor(from / hour) * hour, until: Math.ceil(until / hour) * hour };
}

export const shareOf = (axis: TimeAxis, at: number): number =>
  Math.min(1, Math.max(0, (at - axis.from) / (axis.until - axis.from)));

export const shiftBar = (run: RunView, axis: TimeAxis): Bar => ({
  from: shareOf(axis, Date.parse(run.starts)),
  until: shareOf(axis, Date.parse(run.ends)),
});

/** One bar per person from pickup to drop-off, by what happened or what is expected. */
export function peopleBars(run: RunView, axis: TimeAxis, nameOf: (tripId: string) => string): PersonBar[] {
  const laneEnds: number[] = [];
  return run.stops
    .filter((stop) => stop.kind === "pickup" && stop.status !== "cancelled")
    .flatMap((pickup) => {
      const dropoff = run.stops.find((stop) => stop.kind === "dropoff" && stop.tripId === pickup.tripId);
      if (dropoff === undefined) return [];
      const start = Date.parse(pickup.actual ?? pickup.estimated);
      const end = Math.max(start, Date.parse(dropoff.actual ?? dropoff.estimated));
      const free = laneEnds.findIndex((busyUntil) => busyUntil <= start);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = end;
      const late = Math.max(pickup.lateMinutes, dropoff.lateMinutes) >= 1;
      const state =
        dropoff.status === "done" ? "done" : pickup.status === "done" ? "aboard" : late ? "late" : "planned";
      return [
        {
          tripId: pickup.tripId,
          label: nameOf(pickup.tripId),
          from: shareOf(axis, start),
          until: shareOf(axis, end),
          lane,
          state,
        },
      ];
    });
}
