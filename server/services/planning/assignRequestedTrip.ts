import type { TripId } from "../../../shared/ids/index.ts";

import { isSearching } from "../../../shared/lifeCycle/trip.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { createTakeTurns } from "../records/takeTurns.ts";

import type { PlanningNeeds } from "./needs.ts";
import { placeTogether } from "./placeTogether.ts";
import { OutdatedPlan } from "./savePlan.ts";
import { untilSaved } from "./untilSaved.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * Finds the cheapest place for a requested trip in the day's plan, checks the whole plan by the independent verifier, and
 * saves it if nothing changed meanwhile; else computes it anew. Who fits nowhere as the plan stands is left to a planner, if there is
 * one; without one no place is an answer too: unassigned, with the reason.
 */
export function createAssignRequestedTrip(deps: PlanningNeeds): PlanningUseCases["assignRequestedTrip"] {
  // Two computations from the same picture of the day would often end with one of them thrown away.
  const inTurn = createTakeTurns<ServiceDay>();
  return async (tripId) => {
    const record = await deps.db.trips.find(tripId);
    if (!isWaiting(record)) return "nothingToDo";
    return inTurn(record.trip.serviceDay, () => untilSaved(tripId, () => assignOnce(deps, tripId)));
  };
}

type Outcome = Awaited<ReturnType<PlanningUseCases["assignRequestedTrip"]>>;

/** A planner has those who look for room, and whoever looks after them answers if it does not. */
const isWaiting = (record: TripRecord | undefined): record is TripRecord =>
  record !== undefined && isSearching(record.trip) && record.trip.roomSoughtAt === undefined;

/**
 * Everybody who waits for the same day is served in one go, by priority and then by order of application, so that a
 * morning's rush of requests is read, checked and saved together. Their own jobs then find nothing to do.
 */
async function assignOnce(deps: PlanningNeeds, tripId: TripId): Promise<Outcome> {
  const record = await deps.db.trips.find(tripId);
  if (!isWaiting(record)) return "nothingToDo";
  const listed = await deps.db.trips.listRequested(record.trip.serviceDay, TOGETHER);
  const others = listed.filter(({ trip }) => trip.id !== tripId);
  const waiting = others.length < listed.length ? listed : [...others, record];
  const seekingRoom = await deps.db.plans.hasPlanner();
  const placed = await placeTogether(deps, waiting, { seekingRoom }).catch((error: unknown) => {
    if (error instanceof OutdatedPlan || others.length === 0) throw error;
    deps.reportFault(`assigning several at once failed: ${error}`); // whatever is wrong with one of the others must not keep this one waiting
    return placeTogether(deps, [record], { seekingRoom });
  });
  if (placed.has(tripId)) return "assigned";
  return (await deps.db.trips.find(tripId))?.trip.roomSoughtAt === undefined ? "unassigned" : "seeking";
}

/** How many are served together at most: more would keep the first one waiting. */
const TOGETHER = 25;
