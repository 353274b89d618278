import type { ReasonKey } from "../../shared/i18n/index.ts";
import type { ShiftId, TripId } from "../../shared/ids/index.ts";
import type { Reason } from "../../shared/schemas/index.ts";
import { toIso } from "../../shared/time/index.ts";
import {
  insertTrip,
  newViolations,
  type Plan,
  type Problem,
  relaxToReality,
  type Violation,
  verifyPlan,
} from "../domain/scheduling/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
import type { Stores } from "../stores/index.ts";
import { changeTrip, storyLine } from "./changeTrip.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Services } from "./index.ts";
import { dayProblem } from "./planning/dayProblem.ts";
import { loadDay } from "./planning/loadDay.ts";
import { givePromise, OutdatedPlan, type PlanToSave, savePlan } from "./planning/savePlan.ts";
import { reason } from "./reason.ts";

/** A plan that was outdated this often goes back to the queue, which waits a little. */
const MAX_TRIES = 6;

/**
 * Finds the cheapest place for a requested trip in today's plan, checks the whole plan by the independent verifier, and
 * saves it if nothing changed meanwhile; else computes it anew. No place is an answer too: unassigned, with the reason.
 */
export function createAssignRequestedTrip(deps: Dependencies): Services["assignRequestedTrip"] {
  return async (tripId) => {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      try {
        return await assignOnce(deps, tripId);
      } catch (error) {
        if (!(error instanceof OutdatedPlan)) throw error;
      }
    }
    throw new OutdatedPlan(`the plan kept changing while trip ${tripId} was assigned`);
  };
}

/**
 * Everybody who waits for the same day is served in one go, by priority and then by order of application, so that a
 * morning's rush of requests is read, checked and saved together. Their own jobs then find nothing to do.
 */
async function assignOnce(deps: Dependencies, tripId: TripId): ReturnType<Services["assignRequestedTrip"]> {
  const record = await deps.db.trips.find(tripId);
  if (record?.trip.status !== "requested") return "nothingToDo";
  const { serviceDay } = record.trip;
  const [day, listed] = await Promise.all([
    loadDay(deps, serviceDay),
    deps.db.trips.listRequested(serviceDay, TOGETHER),
  ]);
  const waiting = listed.some(({ trip }) => trip.id === tripId) ? listed : [...listed, record];
  const { problem, plan } = dayProblem(day, waiting, deps);
  const reality = relaxToReality(problem, plan);
  const placing: Placing = { day, before: reality.plan, after: reality.plan, placed: [], refused: [] };
  const known = verifyPlan(reality.problem, reality.plan);
  for (const each of waiting) place(deps, { problem: reality.problem, known }, each, placing);
  await commit(deps, placing);
  return placing.placed.some(({ record: { trip } }) => trip.id === tripId) ? "assigned" : "unassigned";
}

/** How many are served together at most: longer would keep the first one waiting. */
const TOGETHER = 25;

interface Checked {
  problem: Problem;
  /** What is wrong with the day as it is: late already, say. */
  known: readonly Violation[];
}

/** Puts one more into the plan, if the independent verifier finds it no worse than before. */
function place(deps: Dependencies, { problem, known }: Checked, record: TripRecord, placing: Placing): void {
  const refuse = (why: ReasonKey) => placing.refused.push({ record, why: reason(why) });
  if (isPast(record, deps)) {
    refuse("reason.timePassed");
    return;
  }
  const result = insertTrip(problem, placing.after, record.trip.id);
  if (result.kind === "inserted") {
    const wrong = newViolations(known, verifyPlan(problem, result.plan)).filter(({ tripId }) =>
      isPlaced(result.plan, tripId),
    );
    if (wrong.length > 0) {
      // Never saved, and never in the way of the others: a dispatcher decides, and the log says what went wrong.
      deps.complain(
        `the plan failed its check for trip ${record.trip.id}: ${wrong.map(({ code }) => code).join(", ")}`,
      );
      refuse("reason.other");
      return;
    }
    placing.after = result.plan;
    placing.placed.push({ record, shiftId: result.shiftId });
    return;
  }
  const anyAllowed = result.reasons.some(({ blocking }) => !NEVER.has(blocking.code));
  refuse(anyAllowed ? "reason.noVehicle" : "reason.noVehicleAllowed");
}

/** Those who still wait are missing from the plan, which is no fault of it. */
const isPlaced = (plan: Plan, tripId: TripId | undefined): boolean =>
  tripId === undefined ||
  plan.routes.some(({ stops }) => stops.some((stop) => stop.kind !== "break" && stop.tripId === tripId));

/** Reasons that no other time of day would change. */
const NEVER = new Set<string>([
  "contract",
  "lift",
  "liftWeight",
  "skill",
  "noLayout",
  "shiftNotAllowed",
  "shiftForbidden",
]);

function isPast({ promise }: TripRecord, { clock }: Dependencies): boolean {
  return promise !== undefined && promise.pickupWindow.until < clock.now();
}

export interface Placing extends PlanToSave {
  placed: { record: TripRecord; shiftId: ShiftId }[];
  refused: { record: TripRecord; why: Reason }[];
}

/** Plan, promises, statuses, stories and news in one transaction. */
export async function commit(
  deps: Dependencies,
  placing: Placing,
  by: "system" | "dispatcher" = "system",
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (placing.placed.length > 0) await savePlan(tx, placing, deps);
    for (const placed of placing.placed) await tellPlaced(tx, deps, { placing, ...placed, by });
    for (const { record, why } of placing.refused) {
      const story = storyLine(deps.clock.now(), by, reason("story.notAssigned"));
      await changeTrip(tx, { trip: record.trip, event: "failToAssign", story, reason: why });
    }
  });
}

interface Placed {
  placing: Placing;
  record: TripRecord;
  shiftId: ShiftId;
  by: "system" | "dispatcher";
}

async function tellPlaced(
  tx: Stores,
  deps: Dependencies,
  { placing, record, shiftId, by }: Placed,
): Promise<void> {
  const promise = await givePromise(tx, record, { after: placing.after, shiftId }, deps);
  const run = placing.day.runs.find(({ shift }) => shift.id === shiftId);
  const what = reason("story.assigned", {
    plate: run?.shift.vehicle.plate ?? "",
    from: toIso(promise.pickupWindow.from),
    until: toIso(promise.pickupWindow.until),
  });
  await changeTrip(tx, { trip: record.trip, event: "assign", story: storyLine(deps.clock.now(), by, what) });
}
