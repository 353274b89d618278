import type { ServiceDay } from "../../../shared/time/index.ts";
import {
  type Lock,
  type Plan,
  type Problem,
  relaxToReality,
  servedIn,
  type Violation,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isVehicleTold } from "../../domain/trips/vehicleTold.ts";
import { todayOf } from "../records/today.ts";
import { closedRuns, type DayProblem, dayProblem } from "./dayProblem.ts";
import { type Frozen, frozenLocks, frozenUntil } from "./frozen.ts";
import { heldTrips } from "./heldTrips.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** A day as a search may change it. */
export interface SearchableDay {
  day: DayRecords;
  /** With what must stay as it is locked. */
  problem: Problem;
  /** As it can be driven now. */
  plan: Plan;
  /** What is wrong with the day as it is: late already, say. */
  known: readonly Violation[];
  frozen: Frozen;
}

/** Reads the day with those who wait, and locks the next stops of every run and the runs in doubt, from which nothing moves unaccepted. */
export async function readSearchableDay(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  waiting: readonly TripRecord[],
): Promise<SearchableDay> {
  const day = await deps.loadDay(serviceDay);
  return searchableOf(deps, day, dayProblem(day, waiting, deps));
}

/** The same of a day that was read, as it is drawn. */
export function searchableOf(deps: PlanningNeeds, day: DayRecords, asDrawn: DayProblem): SearchableDay {
  const drawn = drawnFreely(day, asDrawn, deps);
  const reality = relaxToReality(drawn.problem, drawn.plan);
  const frozen = { until: frozenUntil(day, deps), held: new Set(heldTrips(day)) };
  const doubted = closedRuns(day, deps).forPlaced.map((shiftId): Lock => {
    const routes = reality.plan.routes.filter((route) => route.shiftId === shiftId);
    return { kind: "vehicle", shiftId, tripIds: servedIn({ routes }) };
  });
  const locks = [...(drawn.problem.locks ?? []), ...frozenLocks(reality.plan, frozen), ...doubted];
  const { problem, plan } = relaxToReality({ ...drawn.problem, locks }, reality.plan);
  return { day, problem, plan, known: verifyPlan(problem, plan), frozen };
}

/** Of vehicles and times that nobody has heard of, a change costs nobody anything. */
function drawnFreely(
  { serviceDay, toldAt }: DayRecords,
  { problem, plan }: DayProblem,
  deps: PlanningNeeds,
): DayProblem {
  if (isVehicleTold(serviceDay, toldAt, todayOf(deps))) return { problem, plan };
  const trips = problem.trips.map(({ told: _, ...trip }) => trip);
  return { problem: { ...problem, trips }, plan };
}
