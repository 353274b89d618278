import type { TripRequest } from "../domain/trips/model.ts";
import type { Stores } from "../stores/index.ts";
import { tellRunChanged } from "./tell.ts";

/** Takes the trip's stops out of the plan and its promise back; raises the plan's version, so that nobody saves over it. */
export async function leavePlan(tx: Stores, trip: TripRequest): Promise<void> {
  await tx.plans.raise(trip.serviceDay);
  await tx.trips.releasePromise(trip.id);
  const shiftId = await tx.plans.removeTrip(trip.id);
  if (shiftId === undefined) return;
  const shift = await tx.fleet.findShift(shiftId);
  if (shift !== undefined) await tellRunChanged(tx, { shift });
  await tx.outbox.addJob("refreshEstimates", { shiftId });
}
