import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Why, why } from "../../../domain/facts/details.ts";
import {
  moveTrip,
  newViolations,
  type PersonChange,
  type Plan,
  type Problem,
  personChanges,
  relaxToReality,
  verifyPlan,
} from "../../../domain/scheduling/index.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { countBlocking } from "../countBlocking.ts";
import { dayProblem } from "../dayProblem.ts";
import { type Breaking, promisesBrokenBy } from "../keepsPromises.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import { withoutTolerance } from "../withoutTolerance.ts";
import { laterBounds, plannedTimes, type RescueTimes, withLater } from "./laterPromise.ts";
import { onwardTrip } from "./onwardTrip.ts";
import { type Disruption, type Stranded, type StrandedDay, strandedDay } from "./strandedDay.ts";

/** Somebody who goes with another vehicle; `onward`: by a trip of its own, from where the first vehicle stands. */
export interface Moved {
  who: Stranded;
  shiftId: ShiftId;
  times: RescueTimes;
  onward?: TripRecord | undefined;
  /** What holds instead of the promise, which nobody can keep any more. */
  breaking?: Breaking | undefined;
}

/** What becomes of everybody; nothing of it is done. */
export interface Rescue {
  /** As it is planned with, without what is not there. */
  day: DayRecords;
  before: Plan;
  after: Plan;
  moved: Moved[];
  /** Whom nobody can serve, and why; nobody else may come to who has to stay aboard without a lift. */
  left: { who: Stranded; why: Why | undefined }[];
  /** Everybody whose times would change, those who move included. */
  changes: readonly PersonChange[];
}

/** On which vehicle each was shown to go on: tried first, so that the plan comes out as it was shown. */
export type Shown = ReadonlyMap<TripId, ShiftId>;

/**
 * Looks for another vehicle for everybody whom the disruption leaves without: who is aboard first, then who waits outdoors, then by their promise.
 * Within what was promised if anybody can; else later, which breaks the promise knowingly; nobody else's promise is touched. Each step is
 * checked by the independent verifier.
 */
export async function findRescue(
  deps: PlanningNeeds,
  day: DayRecords,
  { disruption, shown }: { disruption: Disruption; shown?: Shown | undefined },
): Promise<Rescue> {
  const without = strandedDay(deps, day, disruption);
  const search = beginSearch(deps, without, disruption);
  const left: Rescue["left"] = [];
  for (const who of without.stranded) {
    await new Promise((resolve) => setImmediate(resolve)); // others of this process have their turn
    const isStuck = who.state === "aboard" && disruption.cause === "lift";
    const found = isStuck ? undefined : findPlace(search, who, shown);
    if (found !== undefined && "moved" in found) {
      search.moved.push(found.moved);
      search.after = found.after;
      search.problem = found.problem;
    } else left.push({ who, why: found?.why });
  }
  const { before, after, moved } = search;
  return { day: without.day, before, after, moved, left, changes: personChanges(before, after) };
}

interface Search {
  deps: PlanningNeeds;
  day: DayRecords;
  disruption: Disruption;
  onward: ReadonlyMap<TripId, TripRecord>;
  problem: Problem;
  known: ReturnType<typeof verifyPlan>;
  before: Plan;
  after: Plan;
  moved: Moved[];
}

function beginSearch(deps: PlanningNeeds, { day, stranded }: StrandedDay, disruption: Disruption): Search {
  const aboard = stranded.filter(({ state }) => state === "aboard" && disruption.cause !== "lift");
  const onward = new Map(aboard.map((who) => [who.dropoff.tripId, onwardTrip(deps, day, who)] as const));
  const { problem, plan } = dayProblem(day, [...onward.values()], deps);
  const reality = relaxToReality(problem, plan);
  const known = verifyPlan(reality.problem, reality.plan);
  return {
    ...{ deps, day, disruption, onward, known, moved: [] },
    ...{ problem: reality.problem, before: reality.plan, after: reality.plan },
  };
}

type Found = { moved: Moved; after: Plan; problem: Problem } | { why: Why };

/** On the vehicle that was shown, in time or late as it was; else on any in time; else on any later. */
function findPlace(search: Search, who: Stranded, shown: Shown | undefined): Found {
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
  { deps, day, disruption }: Search,
  { who, onward, shiftId, after }: Pick<Moved, "who" | "onward" | "shiftId"> & { after: Plan },
): Moved | undefined {
  const times = plannedTimes(deps, day, { who, onward, after });
  if (times === undefined) return undefined;
  const isBroken = onward === undefined && !times.isKept && who.dropoff.promise.state === "given";
  const bounds = isBroken ? laterBounds(deps, day, { promise: who.dropoff.promise, times }) : undefined;
  const { tripId } = who.dropoff;
  const breaking = bounds && { tripId, bounds, reason: disruption.cause };
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
