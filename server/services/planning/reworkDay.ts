import type { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, localSeconds, type Seconds, type ServiceDay } from "../../../shared/time/index.ts";
import {
  newViolations,
  type Plan,
  type Problem,
  planPrice,
  relaxToReality,
  type Trip,
  type Violation,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isVehicleTold } from "../../domain/trips/vehicleTold.ts";
import { todayOf } from "../records/today.ts";
import { dayProblem } from "./dayProblem.ts";
import { notDeclined } from "./declined.ts";
import { freeze, leavesFrozen } from "./frozen.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlannerNeeds, PlanningNeeds } from "./needs.ts";
import { type Rearrangement, rearrangementsOf, rewritten } from "./rearrangements.ts";
import { OutdatedPlan } from "./savePlan.ts";

/** A day as planners work on it: fitted to what has happened, with what is near frozen. */
export interface WorkedDay {
  day: DayRecords;
  /** Those who have no vehicle and are to get one if they can. */
  waiting: readonly TripRecord[];
  problem: Problem;
  plan: Plan;
  /** What is wrong with it as it is. */
  known: readonly Violation[];
  /** Up to then everything stays as it is; in the day's own time. */
  frozenUntil: Seconds;
}

/** The day as it stands; `withWaiting`: with everybody whom no vehicle took and whose time is still to come. */
export async function readWorkedDay(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  { withWaiting }: { withWaiting: boolean },
): Promise<WorkedDay> {
  const unassigned = withWaiting ? await deps.db.trips.listUnassigned(serviceDay) : [];
  const day = await deps.loadDay(serviceDay);
  const waiting = unassigned.filter(({ promise }) => promise.pickupWindow.until > day.now);
  const { problem, plan } = dayProblem(day, waiting, deps);
  const isTold = isVehicleTold(serviceDay, day.toldAt, todayOf(deps));
  if (plan.unassigned.length < waiting.length) throw new OutdatedPlan(); // one got a place between the two reads
  const reality = relaxToReality(isTold ? problem : { ...problem, trips: problem.trips.map(untold) }, plan);
  const { frozen } = deps.termsOn(serviceDay).rules.dayImproving.value;
  const frozenUntil = localSeconds(addSeconds(day.now, frozen), serviceDay, deps.region.timeZone);
  const locks = [...(reality.problem.locks ?? []), ...freeze(reality.plan, frozenUntil)];
  const known = verifyPlan(reality.problem, reality.plan);
  return { day, waiting, problem: { ...reality.problem, locks }, plan: reality.plan, known, frozenUntil };
}

/** Of a vehicle and times that nobody has heard of, a change costs nobody anything. */
const untold = ({ told: _, ...trip }: Trip): Trip => trip;

/** Searches for so long; what could be better, in parts that can each be made alone. */
export async function searchDay(
  deps: PlannerNeeds,
  { problem, plan, day }: WorkedDay,
  { length, signal }: { length: Seconds; signal: AbortSignal },
): Promise<Rearrangement[]> {
  const options = { seed: day.planVersion, budget: deps.budgetOf(length), signal };
  const better = await deps.daySolver.improve(problem, plan, options);
  if (better === plan) return [];
  return notDeclined(deps, day.serviceDay, rearrangementsOf(plan, better));
}

/**
 * The plan of a day with one rearrangement made in it, at the times at which that can happen now. undefined when it cannot be made
 * any more: a run is not as it was, something near would be moved, the independent verifier finds it worse, or a promise would break.
 */
export function made(
  { day, problem, known, plan, frozenUntil }: WorkedDay,
  { before, rearrangement }: { before: Plan; rearrangement: Rearrangement },
  deps: Pick<PlanningNeeds, "region">,
): Plan | undefined {
  const untimed = rewritten(before, rearrangement);
  if (untimed === undefined) return undefined;
  const touched = new Set(rearrangement.map(({ shiftId }) => shiftId));
  const routes = untimed.routes.filter(({ shiftId }) => touched.has(shiftId));
  const timed = relaxToReality(problem, { routes, unassigned: [] }).plan.routes;
  const kept = before.routes.filter(({ shiftId }) => !touched.has(shiftId));
  const after = { routes: [...kept, ...timed], unassigned: untimed.unassigned };
  const isFine =
    leavesFrozen(plan, after, frozenUntil) &&
    newViolations(known, verifyPlan(problem, after)).length === 0 &&
    promisesBrokenBy({ day, before: plan, after }, deps).length === 0;
  return isFine ? after : undefined;
}

/** More people have a vehicle, or as many at a lower price; times may have passed since it was found. */
export const isWorthIt = ({ problem }: Pick<WorkedDay, "problem">, before: Plan, after: Plan): boolean =>
  after.unassigned.length < before.unassigned.length ||
  (after.unassigned.length === before.unassigned.length &&
    planPrice(problem, after) < planPrice(problem, before) - LEAST_GAIN);

/** Points, of which a minute's drive has 60. */
const LEAST_GAIN = 1;

/** The trips of a plan that had no place in another. */
export function placedSince(before: Plan, after: Plan): Set<TripId> {
  const left = new Set(after.unassigned.map(({ tripId }) => tripId));
  return new Set(before.unassigned.map(({ tripId }) => tripId).filter((tripId) => !left.has(tripId)));
}
