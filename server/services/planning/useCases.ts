import type { ShiftId, TripId } from "../../../shared/ids/index.ts";

/** What the workers ask of planning. */
export interface PlanningUseCases {
  assignRequestedTrip(tripId: TripId): Promise<"assigned" | "unassigned" | "nothingToDo">;
  /** Gives the trips of whoever is withdrawn to others; those whom nobody takes are left without a vehicle. */
  replanWithdrawn(withdrawalId: string): Promise<void>;
  refreshEstimates(shiftId: ShiftId): Promise<void>;
}
