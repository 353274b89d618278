import type { ShiftId } from "../../../shared/ids/index.ts";
import { toIso } from "../../../shared/time/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import type { Why } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { Actor, TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Dependencies } from "../dependencies.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { givePromise, OutdatedPlan, type PlanToSave, savePlan } from "./savePlan.ts";

/** A plan with what it means for those who waited. */
export interface Placing extends PlanToSave {
  placed: { record: TripRecord; shiftId: ShiftId }[];
  refused: { record: TripRecord; why: Why }[];
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
        const happened = { by: bySystem, at: deps.clock.now(), details: { why } };
        await changeTrip(tx, record.trip, { kind: "trip.notAssigned", ...happened });
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
  if (run === undefined) throw new RangeError("a trip is placed on a run of the day");
  const { from, until } = promise.pickupWindow;
  await changeTrip(tx, record.trip, {
    kind: "trip.assigned",
    concerns: ofShift(run.shift),
    by: dispatcher ?? bySystem,
    at: deps.clock.now(),
    details: {
      plate: run.shift.vehicle.plate,
      window: { from: toIso(from), until: toIso(until) },
      movedFrom: record.placement?.shiftId,
    },
  });
}
