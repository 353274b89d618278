import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Why, why } from "../../../domain/facts/details.ts";
import {
  moveTrip,
  newViolations,
  type Plan,
  type Problem,
  verifyPlan,
} from "../../../domain/scheduling/index.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { BreakReason } from "../../../domain/trips/promiseLedger.ts";
import { countBlocking } from "../countBlocking.ts";
import { type Breaking, promisesBrokenBy } from "../keepsPromises.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import { withoutTolerance } from "../withoutTolerance.ts";
import { laterBounds, plannedTimes, type RescueTimes, withLater } from "./laterPromise.ts";
import type { Stranded } from "./strandedDay.ts";

/** Somebody who goes with another vehicle; `onward`: by a trip of its own, from where the first vehicle stands. */
export interface Moved {
  who: Stranded;
  shiftId: ShiftId;
  times: RescueTimes;
  onward?: TripRecord | undefined;
  /** What holds instead of the promise, which nobody can keep any more. */
  breaking?: Breaking | undefined;
}

/** On which vehicle each was shown to go on: tried first, so that the plan comes out as it was shown. */
export type Shown = ReadonlyMap<TripId, ShiftId>;

/** The plan as far as people have been looked after. */
export interface Search {
  deps: PlanningNeeds;
  day: DayRecords;
  /** Why a promise cannot be kept. */
  reason: BreakReason;
  onward: ReadonlyMap<TripId, TripRecord>;
  problem: Problem;
  known: ReturnType<typeof verifyPlan>;
  before: Plan;
  after: Plan;
  moved: Moved[];
}

type Found = { moved: Moved; after: Plan; problem: Problem } | { why: Why };

/** On the vehicle that was shown, in time or late as it was; else on any in time; else on any later. */
export function findPlace(search: Search, who: Stranded, shown: Shown | undefined): Found {
  const onward = search.onward.get(who.dropoff.tripId);
  const tripId = onward?.trip.id ?? who.dropoff.tripId;
  const wanted = openShift(search.problem, shown?.get(who.dropoff.tripId));
  const within = search.deps.termsOn(search.day.serviceDay).rules.rescueWithin.value;
  const strict = withoutTolerance(search.problem, tripId);
  const problems = onward === undefined ? [strict, withLater(strict, tripId, within)] : [strict];
  let refused: Why = why("other");
  for (const problem of problems)
    for (const shiftId of wanted === undefined ? [undefined] : [wanted, undefined]) {
      const result = moveTrip(problem, search.after, { tripId, ...(shiftId && { shiftId }) });
      if (result.kind === "rejected") {
        refused = countBlocking(result.reasons);
        continue;
      }
      const moved = toMoved(search, { who, onward, shiftId: result.shiftId, after: result.plan });
      if (moved !== undefined && isSound(search, { problem, after: result.plan, moved }))
        return { moved, after: result.plan, problem };
    }
  return { why: refused };
}

function toMoved(
  { deps, day, reason }: Search,
  { who, onward, shiftId, after }: Pick<Moved, "who" | "onward" | "shiftId"> & { after: Plan },
): Moved | undefined {
  const times = plannedTimes(deps, day, { who, onward, after });
  if (times === undefined) return undefined;
  const isBroken = onward === undefined && !times.isKept && who.dropoff.promise.state === "given";
  const bounds = isBroken ? laterBounds(deps, day, { promise: who.dropoff.promise, times }) : undefined;
  const { tripId } = who.dropoff;
  const breaking = bounds && { tripId, bounds, reason };
  return { who, onward, shiftId, times, breaking };
}

function isSound(
  { deps, day, known, before, moved: already }: Search,
  { problem, after, moved }: { problem: Problem; after: Plan; moved: Moved },
): boolean {
  const breakings = [...already, moved].flatMap(({ breaking }) => breaking ?? []);
  return (
    newViolations(known, verifyPlan(problem, after)).length === 0 &&
    promisesBrokenBy({ day, before, after, breakings }, deps).length === 0
  );
}

/** The one that was shown may be gone since. */
const openShift = ({ shifts }: Problem, id: ShiftId | undefined): ShiftId | undefined =>
  shifts.find((shift) => shift.id === id)?.id;
