import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { isAhead } from "../../../../shared/lifeCycle/stop.ts";
import type { Run, RunStopRecord } from "../../../domain/runs/model.ts";
import {
  moveTrip,
  newViolations,
  type Plan,
  relaxToReality,
  verifyPlan,
} from "../../../domain/scheduling/index.ts";
import { dayProblem } from "../dayProblem.ts";
import { promisesBrokenBy } from "../keepsPromises.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";

/** What is to be undone: who was moved from where, and whose ride goes on, without the trip that was to take them on. */
export interface WayBackAsked {
  withdrawalId: string;
  moved: readonly { tripId: TripId; back: ShiftId }[];
  onward: readonly { tripId: TripId; by: TripId }[];
}

/** Everybody with their former run again; nothing of it is done. */
export interface WayBack {
  day: DayRecords;
  before: Plan;
  after: Plan;
}

/** undefined: the run can take somebody no more within what they are promised, or another's promise would break. */
export async function findWayBack(
  deps: PlanningNeeds,
  now: DayRecords,
  asked: WayBackAsked,
): Promise<WayBack | undefined> {
  // A run that lies wholly within its withdrawal is none of the day's as it is.
  const known = new Set(now.runs.map(({ shift }) => shift.id));
  const closed = [...new Set(asked.moved.map(({ back }) => back))].filter((id) => !known.has(id));
  const runs = [...now.runs, ...(await deps.db.fleet.listRuns(closed))];
  return laidBack(deps, { ...now, runs: runs.map((run) => asBefore(run, asked)) }, asked);
}

function laidBack(deps: PlanningNeeds, day: DayRecords, asked: WayBackAsked): WayBack | undefined {
  const { problem, plan } = dayProblem(day, [], deps);
  const reality = relaxToReality(problem, plan);
  const known = verifyPlan(reality.problem, reality.plan);
  let after = reality.plan;
  for (const { tripId, back } of asked.moved) {
    const result = moveTrip(reality.problem, after, { tripId, shiftId: back });
    if (result.kind === "rejected") return undefined;
    after = result.plan;
  }
  const before = reality.plan;
  const isSound =
    newViolations(known, verifyPlan(reality.problem, after)).length === 0 &&
    promisesBrokenBy({ day, before, after }, deps).length === 0;
  return isSound ? { day, before, after } : undefined;
}

function asBefore(run: Run, { withdrawalId, onward }: WayBackAsked): Run {
  const withdrawals = run.shift.withdrawals?.filter(({ id }) => id !== withdrawalId);
  const called = new Set(onward.map(({ by }) => by));
  const resumed = new Set(onward.map(({ tripId }) => tripId));
  const stops = run.stops
    .filter(({ tripId }) => !called.has(tripId))
    .map((stop) => (resumed.has(stop.tripId) ? goingOn(stop) : stop));
  return { ...run, shift: { ...run.shift, withdrawals }, stops };
}

/** Its rider is aboard, and gets out where they wanted to. */
export const goingOn = (stop: RunStopRecord): RunStopRecord => ({
  ...stop,
  trip: { ...stop.trip, status: "boarded" },
  ...(stop.kind === "dropoff" &&
    !isAhead(stop) && { status: "planned", departedAt: undefined, arrivedAt: undefined, doneAt: undefined }),
});
