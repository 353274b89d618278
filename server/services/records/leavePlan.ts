import type { TripId } from "../../../shared/ids/index.ts";
import { ofShift } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "./changeTrip.ts";
import { tellLeft } from "./understood.ts";

/** The trip as it stands, with the plan of its day held until the transaction ends. Throws trip.unknown. */
export async function holdPlanned(tx: Stores, tripId: TripId): Promise<TripRecord> {
  await tx.plans.raiseDayOf(tripId);
  return getTripRecord(tx, tripId);
}

/**
 * Takes the stops of a trip that is held (`holdPlanned`) out of the plan; what becomes of its promise the caller enters, who tells
 * by the fact of it which run it left: that is what comes back.
 */
export async function leavePlan(tx: Stores, { trip, placement }: TripRecord): Promise<Concerns> {
  if (placement !== undefined) await tx.fleet.lockRun(placement.shiftId);
  const shiftId = await tx.plans.removeTrip(trip.id);
  if (shiftId === undefined) return {};
  if (trip.conceded !== undefined) await tx.trips.setConceded(trip.id, undefined); // it was for that vehicle
  const shift = await tellLeft(tx, shiftId);
  return shift === undefined ? { shiftId } : ofShift(shift);
}
