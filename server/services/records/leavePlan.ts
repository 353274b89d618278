import { ofShift } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";

/**
 * Takes the trip's stops out of the plan; what becomes of its promise the caller enters. The caller has raised the plan's version before, so that
 * nobody saves a plan over it, and tells by the fact of it which run it left: that is what comes back.
 */
export async function leavePlan(tx: Stores, { trip, placement }: TripRecord): Promise<Concerns> {
  if (placement !== undefined) await tx.fleet.lockRun(placement.shiftId);
  const shiftId = await tx.plans.removeTrip(trip.id);
  if (shiftId === undefined) return {};
  const shift = await tx.fleet.findShift(shiftId);
  await tx.outbox.addJob("refreshEstimates", { shiftId });
  return shift === undefined ? { shiftId } : ofShift(shift);
}
