import type { Seconds, ServiceDay } from "../../../shared/time/index.ts";
import { type Plan, planPrice } from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { notDeclined } from "./declined.ts";
import type { PlannerNeeds, PlanningNeeds } from "./needs.ts";
import { makeChange } from "./planChange.ts";
import { changeOf, newcomersOf, type Rearrangement, rearrangementsOf } from "./rearrangements.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { readSearchableDay, type SearchableDay } from "./searchableDay.ts";
import { wholeAmong } from "./wholeOutings.ts";

/** A day as planners work on it. */
export interface WorkedDay extends SearchableDay {
  /** Those who have no vehicle and are to get one if they can. */
  waiting: readonly TripRecord[];
}

/** More than anybody asks for on a day. */
const MOST = 3_000;

/** The day as it stands; `withWaiting`: with everybody whom no vehicle took and whose time is still to come. */
export async function readWorkedDay(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  { withWaiting }: { withWaiting: boolean },
): Promise<WorkedDay> {
  const unassigned = withWaiting ? await deps.db.trips.listUnassigned(serviceDay, MOST) : [];
  const ahead = unassigned.filter(({ promise }) => promise.pickupWindow.until > deps.clock.now());
  const waiting = await wholeAmong(deps, serviceDay, ahead);
  const read = await readSearchableDay(deps, serviceDay, waiting);
  if (read.plan.unassigned.length < waiting.length) throw new OutdatedPlan(); // one got a place between the two reads
  return { ...read, waiting };
}

/** Of the same plan each look of several goes another way. */
const WAY = 7919;

/** Searches for so long; what could be better, in parts that can each be made alone. `look`: how often it was looked before. */
export async function searchDay(
  deps: PlannerNeeds,
  { problem, plan, day }: WorkedDay,
  { length, signal, look = 0 }: { length: Seconds; signal: AbortSignal; look?: number },
): Promise<Rearrangement[]> {
  const options = { seed: day.planVersion + WAY * look, budget: deps.budgetOf(length), signal };
  const better = await deps.daySolver.improve(problem, plan, options);
  return better === plan ? [] : notDeclined(deps, day.serviceDay, rearrangementsOf(plan, better));
}

/**
 * The plan with one rearrangement more, made in the day as it is by now: see `makeChange`. undefined when that cannot be, when a newcomer
 * waits no more, or when it is worth nothing by now.
 */
export function made(
  worked: WorkedDay,
  { before, rearrangement }: { before: Plan; rearrangement: Rearrangement },
  deps: Pick<PlanningNeeds, "region">,
): Plan | undefined {
  const waiting = new Set(before.unassigned.map(({ tripId }) => tripId));
  if ([...newcomersOf(rearrangement)].some((tripId) => !waiting.has(tripId))) return undefined;
  const after = makeChange({ ...worked, plan: before }, changeOf(rearrangement), deps);
  return after && isWorthIt(worked, before, after) ? after : undefined;
}

/** More people have a vehicle, or as many at a lower price. */
const isWorthIt = ({ problem }: WorkedDay, before: Plan, after: Plan): boolean =>
  after.unassigned.length < before.unassigned.length ||
  (after.unassigned.length === before.unassigned.length &&
    planPrice(problem, after) < planPrice(problem, before) - LEAST_GAIN);

/** Points, of which a minute's drive has 60. */
const LEAST_GAIN = 1;
