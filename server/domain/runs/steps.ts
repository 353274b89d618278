import { isBegun, stepsBack, type VisitAction } from "../../../shared/lifeCycle/stop.ts";
import { type Instant, instant } from "../../../shared/time/index.ts";
import type { Act } from "./acts.ts";
import type { Run, RunStopRecord } from "./model.ts";

/** A step of a visit as the record has it now: `at` may be another time than the act's. */
export interface Step {
  stop: RunStopRecord;
  action: VisitAction;
  at: Instant;
}
/** A step, and what was reported that it stands by. */
export type ReportedStep = Step & { act: Act };

/** In which of a stop's times each step is. */
export const timeOfStep = {
  depart: "departedAt",
  arrive: "arrivedAt",
  board: "doneAt",
  dropOff: "doneAt",
  noShow: "doneAt",
} as const satisfies Record<VisitAction, keyof RunStopRecord>;

/** Everything that was done on a run, in the order in which it was. */
const stepsOf = ({ stops }: Pick<Run, "stops">): Step[] =>
  stops.flatMap((stop) =>
    stepsBack(stop)
      .reverse()
      .flatMap((action) => {
        const at = stop[timeOfStep[action]];
        return at === undefined ? [] : [{ stop, action, at }];
      }),
  );

/** The acts that the record still stands by: of the same step told again, the one that was received last. */
export function reportedSteps(run: Run, acts: readonly Act[]): ReportedStep[] {
  const latest = acts.toSorted((one, other) => other.receivedAt - one.receivedAt);
  return stepsOf(run).flatMap((step) => {
    const act = latest.find(({ stopId, action }) => stopId === step.stop.id && action === step.action);
    return act === undefined ? [] : [{ ...step, act }];
  });
}

const isSame = (one: Step, other: Step) => one.stop.id === other.stop.id && one.action === other.action;

/** Between which times a step was: that of the step before it, or the shift's beginning, and that of the next, if there is one. */
export function timesAround(run: Run, step: Step): { from: Instant; until: Instant | undefined } {
  const steps = stepsOf(run);
  const index = steps.findIndex((each) => isSame(each, step));
  const before = steps.slice(0, index).map(({ at }) => at);
  const after = steps.slice(index + 1).map(({ at }) => at);
  return {
    from: instant(Math.max(run.shift.startedAt ?? run.shift.starts, ...before)),
    until: after.length === 0 ? undefined : instant(Math.min(...after)),
  };
}

/** Something later was told of the same visit, or of where its rider gets out. */
export const isLeanedOn = ({ stops }: Pick<Run, "stops">, { stop, action }: Step): boolean =>
  stepsBack(stop)[0] !== action ||
  (action === "board" &&
    stops.some((each) => each.tripId === stop.tripId && each.kind === "dropoff" && isBegun(each)));

/**
 * What has to be taken back for the last step of a visit not to have been, the last first. The vehicle that has gone on to another
 * stop since stands here no longer: then the whole visit is ahead again.
 */
export function stepsToUndo(run: Pick<Run, "stops">, step: Step): VisitAction[] {
  const steps = stepsOf(run);
  const hasGoneOn = steps.findIndex((each) => isSame(each, step)) < steps.length - 1;
  return hasGoneOn ? stepsBack(step.stop) : [step.action];
}
