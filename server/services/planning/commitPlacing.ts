import type { ShiftId } from "../../../shared/ids/index.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import type { Actor, TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { writeAudit } from "../records/audit.ts";
import { changeTrip, storyLine } from "../records/changeTrip.ts";
import { phrase } from "../records/phrase.ts";
import { givePromise, OutdatedPlan, type PlanToSave, savePlan } from "./savePlan.ts";

/** A plan with what it means for those who waited. */
export interface Placing extends PlanToSave {
  placed: { record: TripRecord; shiftId: ShiftId }[];
  refused: { record: TripRecord; why: Phrase }[];
}

/**
 * Plan, promises, statuses, stories and news in one transaction. Throws OutdatedPlan, and nothing is written, when the day
 * or one of the trips has changed since it was read. `dispatcher`: who decided; without one, the system did.
 */
export async function commitPlacing(deps: Dependencies, placing: Placing, dispatcher?: Actor): Promise<void> {
  try {
    await deps.db.transaction(async (tx) => {
      if (placing.placed.length > 0) await savePlan(tx, placing, deps);
      for (const placed of placing.placed) await recordPlaced(tx, deps, { placing, ...placed, dispatcher });
      for (const { record, why } of placing.refused) {
        const story = storyLine(deps.clock.now(), "system", phrase("story.notAssigned"));
        await changeTrip(tx, { trip: record.trip, event: "failToAssign", story, reason: why });
      }
    });
  } catch (error) {
    const changedMeanwhile = error instanceof AppError && error.code === "trip.illegalChange";
    throw changedMeanwhile ? new OutdatedPlan("a trip has changed meanwhile") : error;
  }
}

interface Placed {
  placing: Placing;
  record: TripRecord;
  shiftId: ShiftId;
  dispatcher: Actor | undefined;
}

async function recordPlaced(
  tx: Stores,
  deps: Dependencies,
  { placing, record, shiftId, dispatcher }: Placed,
): Promise<void> {
  const promise = await givePromise(tx, record, { after: placing.after, shiftId }, deps);
  const run = placing.day.runs.find(({ shift }) => shift.id === shiftId);
  const what = phrase("story.assigned", {
    plate: run?.shift.vehicle.plate ?? "",
    from: toIso(promise.pickupWindow.from),
    until: toIso(promise.pickupWindow.until),
  });
  const by = dispatcher === undefined ? "system" : "dispatcher";
  await changeTrip(tx, { trip: record.trip, event: "assign", story: storyLine(deps.clock.now(), by, what) });
  if (dispatcher !== undefined)
    await writeAudit(tx, dispatcher, "assignTrip", { kind: "trip", id: record.trip.id });
}
