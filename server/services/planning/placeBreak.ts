import type { BreakId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/stop.ts";
import { addSeconds, type Instant, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import type { ShiftBreak } from "../../domain/fleet/model.ts";
import type { Run } from "../../domain/runs/model.ts";
import { newViolations, type Reality, relaxToReality, verifyPlan } from "../../domain/scheduling/index.ts";
import type { PlacedBreak } from "../../stores/index.ts";
import { breaksNow } from "./breaksNow.ts";
import { dayProblem } from "./dayProblem.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { placedBreaks } from "./placedBreaks.ts";

export interface WantedBreak {
  id: BreakId;
  length: Seconds;
  /** It has to begin within so long. */
  within: Seconds;
}

/**
 * Where in the run, as it stands, somebody can rest for so long without breaking any promise or limit of the duty further than the day has
 * already; undefined: nowhere. Nothing is saved: the run's version says what it was found for.
 */
export function placeBreak(
  deps: PlanningNeeds,
  { day, run, wanted }: { day: DayRecords; run: Run; wanted: WantedBreak },
): ShiftBreak | undefined {
  const { id, length, within } = wanted;
  const window = { from: day.now, until: addSeconds(day.now, within) };
  const pause: ShiftBreak = { id, window, length, asked: true };
  const resting = { ...run, shift: { ...run.shift, breaks: [...run.shift.breaks, pause] } };
  const [before, after] = [run, resting].map((each) => realityOf(deps, day, each));
  if (before === undefined || after === undefined) return undefined;
  if (!isAsGood(deps, { day, before, after, resting })) return undefined;
  const route = after.plan.routes.find(({ shiftId }) => shiftId === run.shift.id);
  const stops = run.stops.filter(isAhead);
  const placed = placedBreaks({ run: resting, route, stops, now: day.now }, deps).find(
    (each) => each.id === id,
  );
  return placed && isInTime(placed, window.until) && placed.at < run.shift.ends
    ? { ...pause, placed: { at: placed.at, after: placed.after } }
    : undefined;
}

/** The engine may be late by a rounding. */
const isInTime = ({ at }: PlacedBreak, until: Instant): boolean =>
  at <= addSeconds(until, seconds(minutes(1)));

const realityOf = (deps: PlanningNeeds, day: DayRecords, run: Run): Reality => {
  const { problem, plan } = dayProblem({ ...day, runs: [run] }, [], deps);
  return relaxToReality(problem, plan);
};

interface Compared {
  day: DayRecords;
  before: Reality;
  after: Reality;
  resting: Run;
}

/** What was late already may be as late, and no later. */
function isAsGood(deps: PlanningNeeds, { day, before, after, resting }: Compared): boolean {
  const { problem } = after;
  const shifts = new Map(before.problem.tolerances?.shifts);
  const { id } = resting.shift;
  const borne = shifts.get(id);
  if (borne !== undefined) shifts.set(id, { ...borne, breaksLate: alignedTo(resting, day, { deps, borne }) });
  const trips = before.problem.tolerances?.trips ?? new Map();
  const strict = { ...problem, tolerances: { trips, shifts } };
  const known = verifyPlan(before.problem, before.plan);
  if (newViolations(known, verifyPlan(strict, after.plan)).length > 0) return false;
  const plans = { before: before.plan, after: after.plan };
  return promisesBrokenBy({ day: { ...day, runs: [resting] }, ...plans }, deps).length === 0;
}

/** The tolerances of the breaks that were there, at their new places in the order; the new one has none. */
function alignedTo(
  resting: Run,
  { now }: DayRecords,
  { deps, borne }: { deps: PlanningNeeds; borne: { breaksLate: readonly Seconds[] } },
): Seconds[] {
  const all = breaksNow(resting, now, deps);
  const known = all.filter(({ pause }) => !(pause.asked && pause.window.from === now));
  return all.map((each) => borne.breaksLate[known.indexOf(each)] ?? seconds(0));
}
