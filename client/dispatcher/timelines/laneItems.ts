import { isLeftOut } from "../../../shared/lifeCycle/stop.ts";
import type { BreakView } from "../../../shared/schemas/breaks.ts";
import type { RunStop, RunView } from "../../../shared/schemas/index.ts";
import { driftOf, slackOf } from "../run/slack.ts";
import { breakBars, shareOf, type TimeAxis } from "../run/timeline.ts";

/** What stands on a run's line, in the order of time; `at` and all other places are shares (0–1) of the axis. */
export type LaneItem = LaneStop | LaneBreak;

export interface LaneStop {
  readonly is: "stop";
  readonly id: string;
  readonly at: number;
  readonly stop: RunStop;
  /** Where the plan has it, if that is another minute. */
  readonly planned: number | undefined;
  /** Where its promise breaks, and how many minutes away that is. */
  readonly due: number | undefined;
  readonly slack: number | undefined;
}

export interface LaneBreak {
  readonly is: "break";
  readonly id: string;
  readonly at: number;
  readonly until: number;
  readonly pause: BreakView;
}

export function laneItems(run: RunView, axis: TimeAxis): LaneItem[] {
  const share = (at: string) => shareOf(axis, Date.parse(at));
  const stops = run.stops
    .filter((stop) => !isLeftOut(stop))
    .map((stop): LaneStop => {
      const { id, scheduled, estimated, actual, dueBy } = stop;
      return {
        ...{ is: "stop", id, stop, at: share(actual ?? estimated), slack: slackOf(stop) },
        planned: driftOf(stop) === 0 ? undefined : share(scheduled),
        due: dueBy === undefined ? undefined : share(dueBy),
      };
    });
  const breaks = breakBars(run, axis).map(
    ({ from, ...rest }): LaneBreak => ({ is: "break", at: from, ...rest }),
  );
  return [...stops, ...breaks].sort((a, b) => a.at - b.at);
}

/** How many times as wide as the screen the axis is, so that so many hours are seen at once; never narrower. */
export const widthOf = ({ from, until }: TimeAxis, hours: number | undefined): number =>
  hours === undefined ? 1 : Math.max(1, (until - from) / (hours * 3_600_000));
