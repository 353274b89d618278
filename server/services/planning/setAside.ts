import type { TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import { lockHolding } from "../../domain/runs/lock.ts";
import {
  type InsertedAhead,
  insertAside,
  newViolations,
  type Plan,
  servedIn,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { DayAround } from "./dayAround.ts";
import { frozenUntil, keepsFrozen } from "./frozen.ts";
import { heldTrips } from "./heldTrips.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/**
 * A place for a trip that has none in its day as it stands, by one other person riding with another vehicle: within every promise, lock
 * and limit, next stops as they are. Milliseconds, so that it can be asked for an offer; what takes more is for planners. undefined: there
 * is none, or the trip is linked to others that have none either.
 */
export function setAside(
  deps: Pick<PlanningNeeds, "region" | "termsOn">,
  { day, problem, plan, before, party }: DayAround,
  tripId: TripId,
): InsertedAhead | undefined {
  if (party.length > 1) return undefined;
  const made = insertAside(problem, plan, { tripId, movable: movableIn(day, plan, tripId) });
  if (made === undefined) return undefined;
  const frozen = { until: frozenUntil(day, deps), held: new Set(heldTrips(day)) };
  const isSound =
    newViolations(verifyPlan(problem, plan), verifyPlan(problem, made.plan)).length === 0 &&
    promisesBrokenBy({ day, before, after: made.plan }, deps).length === 0 &&
    keepsFrozen(plan, made.plan, frozen);
  return isSound ? made : undefined;
}

/** Who waits for a vehicle, is linked to nobody, and has not been fixed to one. */
function movableIn({ runs, links = [] }: DayRecords, plan: Plan, tripId: TripId): TripId[] {
  const served = new Set(servedIn(plan));
  const linked = new Set(links.flatMap(({ tripIds }) => tripIds));
  return runs.flatMap(({ stops, locks = [] }) =>
    stops
      .filter(
        ({ kind, trip }) =>
          kind === "pickup" &&
          isMovable(trip) &&
          served.has(trip.id) &&
          trip.id !== tripId &&
          trip.conceded === undefined &&
          !linked.has(trip.id) &&
          lockHolding(locks, trip.id) === undefined,
      )
      .map(({ trip }) => trip.id),
  );
}
