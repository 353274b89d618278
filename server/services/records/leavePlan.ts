import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { announceRun } from "./news.ts";

/**
 * Takes the trip's stops out of the plan and its promise back. The caller has raised the plan's version before, so that
 * nobody saves a plan over it.
 */
export async function leavePlan(tx: Stores, { trip, placement }: TripRecord): Promise<void> {
  if (placement !== undefined) await tx.fleet.lockRun(placement.shiftId);
  await tx.trips.releasePromise(trip.id);
  const shiftId = await tx.plans.removeTrip(trip.id);
  if (shiftId === undefined) return;
  const shift = await tx.fleet.findShift(shiftId);
  if (shift !== undefined) await announceRun(tx, { shift });
  await tx.outbox.addJob("refreshEstimates", { shiftId });
}
