import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";

/** What the workers ask of planning. */
export interface PlanningUseCases {
  assignRequestedTrip(tripId: TripId): Promise<"assigned" | "unassigned" | "nothingToDo">;
  refreshEstimates(shiftId: ShiftId): Promise<void>;
}

/** What planners alone do: they search for seconds. */
export interface PlannerUseCases {
  /** Gives all who look for room on the day a place, or says why there is none. */
  makeRoom(day: ServiceDay): Promise<"made" | "nothingToDo">;
}
