import type { ShiftId, TripId } from "../../../shared/ids/index.ts";

/** What the workers ask of planning. */
export interface PlanningUseCases {
  assignRequestedTrip(tripId: TripId): Promise<"assigned" | "unassigned" | "nothingToDo">;
  refreshEstimates(shiftId: ShiftId): Promise<void>;
}
