import type { ShiftId, TripId } from "../../shared/ids/index.ts";
import { toIso } from "../../shared/time/index.ts";
import {
  insertTrip,
  newViolations,
  type Plan,
  type Reality,
  relaxToReality,
  verifyPlan,
} from "../domain/scheduling/index.ts";
import type { TripRecord } from "../domain/trips/model.ts";
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

async function assignOnce(deps: Dependencies, tripId: TripId): ReturnType<Services["assignRequestedTrip"]> {
  const record = await deps.db.trips.find(tripId);
  if (record?.trip.status !== "requested") return "nothingToDo";
  if (isPast(record, deps)) return giveUp(deps, record, "reason.timePassed");
  const day = await loadDay(deps, record.trip.serviceDay);
  const { problem, plan } = dayProblem(day, [record], deps);
  const reality = relaxToReality(problem, plan);
  const result = insertTrip(reality.problem, reality.plan, tripId);
  if (result.kind === "rejected") {
    const anyAllowed = result.reasons.some(({ blocking }) => !NEVER.has(blocking.code));
    return giveUp(deps, record, anyAllowed ? "reason.noVehicle" : "reason.noVehicleAllowed");
  }
  checkPlan(reality, result.plan);
  await commit(deps, record, { day, before: reality.plan, after: result.plan, shiftId: result.shiftId });
  return "assigned";
}

/** No plan is saved that the independent verifier finds worse than the one before. */
export function checkPlan({ problem, plan }: Pick<Reality, "problem" | "plan">, after: Plan): void {
  const wrong = newViolations(verifyPlan(problem, plan), verifyPlan(problem, after));
  if (wrong.length > 0)
    throw new Error(`the plan failed its check: ${wrong.map((each) => each.code).join(", ")}`);
}

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
  shiftId: ShiftId;
  after: Plan;
}

/** Plan, promise, status, story and news in one transaction. */
export async function commit(
  deps: Dependencies,
  record: TripRecord,
  placing: Placing,
  by: "system" | "dispatcher" = "system",
): Promise<void> {
  const { trip } = record;
  await deps.db.transaction(async (tx) => {
    await savePlan(tx, placing, deps);
    const promise = await givePromise(tx, record, placing, deps);
    const run = placing.day.runs.find(({ shift }) => shift.id === placing.shiftId);
    const what = reason("story.assigned", {
      plate: run?.shift.vehicle.plate ?? "",
      from: toIso(promise.pickupWindow.from),
      until: toIso(promise.pickupWindow.until),
    });
    await changeTrip(tx, { trip, event: "assign", story: storyLine(deps.clock.now(), by, what) });
  });
}

async function giveUp(
  deps: Dependencies,
  { trip }: TripRecord,
  why: "reason.noVehicle" | "reason.noVehicleAllowed" | "reason.timePassed",
): Promise<"unassigned"> {
  await deps.db.transaction((tx) =>
    changeTrip(tx, {
      trip,
      event: "failToAssign",
      story: storyLine(deps.clock.now(), "system", reason("story.notAssigned")),
      reason: reason(why),
    }),
  );
  return "unassigned";
}
