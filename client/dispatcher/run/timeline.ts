import { isNotTaken } from "../../../shared/lifeCycle/break.ts";
import { isServed } from "../../../shared/lifeCycle/stop.ts";
import type { BreakView } from "../../../shared/schemas/breaks.ts";
import type { RunStop, RunView, TripStatus } from "../../../shared/schemas/index.ts";

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
  state: BarState;
}

/** How a person's ride stands or ended. A no-show, a cancelled trip and one that we missed are three different endings. */
export type BarState = "planned" | "aboard" | "done" | "late" | "noShow" | "cancelled" | "missed";
const STATES: readonly BarState[] = ["done", "aboard", "late", "planned", "noShow", "cancelled", "missed"];

/** Whose bar it is. */
export interface Person {
  readonly name: string;
  readonly status: TripStatus;
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

/** When a break is, or was, in UTC milliseconds. */
export function breakSpan({ at, begun, ended, minutes, window }: BreakView): { from: number; until: number } {
  const from = Date.parse(begun ?? at ?? window.from);
  return { from, until: ended === undefined ? from + minutes * 60_000 : Date.parse(ended) };
}

/** Where a run's breaks are, or were; those that nobody took are not there. */
export const breakBars = (run: RunView, axis: TimeAxis): (Bar & { id: string; pause: BreakView })[] =>
  (run.breaks ?? [])
    .filter(({ status }) => !isNotTaken(status))
    .map((pause) => {
      const { from, until } = breakSpan(pause);
      return { id: pause.id, pause, from: shareOf(axis, from), until: shareOf(axis, until) };
    });

/** One bar per person from pickup to drop-off, by what happened or what is expected; where nobody rode, only the visit. */
export function peopleBars(
  run: RunView,
  axis: TimeAxis,
  personOf: (tripId: string) => Person | undefined,
): PersonBar[] {
  const laneEnds: number[] = [];
  return run.stops
    .filter((stop) => stop.kind === "pickup")
    .flatMap((pickup) => {
      const dropoff = run.stops.find((stop) => stop.kind === "dropoff" && stop.tripId === pickup.tripId);
      if (dropoff === undefined) return [];
      const person = personOf(pickup.tripId);
      const state = stateOf(pickup, dropoff, person?.status);
      const [start, end] = spanOf(pickup, dropoff, state);
      const free = laneEnds.findIndex((busyUntil) => busyUntil <= start);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = end;
      const share = { from: shareOf(axis, start), until: shareOf(axis, end) };
      return [{ tripId: pickup.tripId, label: person?.name ?? "", ...share, lane, state }];
    });
}

/** An ending of the trip is the last word: news of the run may come after that of the trip. */
const ENDINGS: Record<TripStatus, BarState | undefined> = {
  requested: undefined,
  assigned: undefined,
  unassigned: undefined,
  onTheWay: undefined,
  arrived: undefined,
  boarded: undefined,
  completed: "done",
  noShow: "noShow",
  missed: "missed",
  cancelled: "cancelled",
  refused: "cancelled",
};

/** What a stop says by itself when nobody got in or out there. */
const GIVEN_UP: Record<RunStop["status"], BarState | undefined> = {
  planned: undefined,
  onTheWay: undefined,
  arrived: undefined,
  done: undefined,
  noShow: "noShow",
  cancelled: "cancelled",
};

function stateOf(pickup: RunStop, dropoff: RunStop, trip: TripStatus | undefined): BarState {
  const ending = trip === undefined ? undefined : ENDINGS[trip];
  if (ending !== undefined) return ending;
  if (isServed(dropoff)) return "done";
  const givenUp = GIVEN_UP[pickup.status] ?? GIVEN_UP[dropoff.status];
  if (givenUp !== undefined) return givenUp;
  if (isServed(pickup)) return "aboard";
  return Math.max(pickup.lateMinutes, dropoff.lateMinutes) >= 1 ? "late" : "planned";
}

/** So wide is the mark of a visit from which nobody rode. */
const VISIT_MS = 10 * 60_000;

function spanOf(pickup: RunStop, dropoff: RunStop, state: BarState): [start: number, end: number] {
  const start = Date.parse(pickup.actual ?? pickup.estimated);
  if (state === "noShow" || state === "cancelled" || state === "missed") return [start, start + VISIT_MS];
  return [start, Math.max(start, Date.parse(dropoff.actual ?? dropoff.estimated))];
}

/** How many people of a run are in each state, without the states that nobody is in. */
export const countStates = (people: readonly Pick<PersonBar, "state">[]) =>
  STATES.map((state) => ({ state, count: people.filter((bar) => bar.state === state).length })).filter(
    ({ count }) => count > 0,
  );
