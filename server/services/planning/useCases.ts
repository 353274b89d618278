import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";

/** What the workers ask of planning. */
export interface PlanningUseCases {
  assignRequestedTrip(tripId: TripId): Promise<"assigned" | "unassigned" | "seeking" | "nothingToDo">;
  /** Answers those by insertion whom planners leave waiting for room; how many that were. May run at any time and twice. */
  answerSeekers(): Promise<number>;
  /** Gives the trips of whoever is withdrawn to others; those whom nobody takes are left without a vehicle. */
  replanWithdrawn(withdrawalId: string): Promise<void>;
  refreshEstimates(shiftId: ShiftId): Promise<void>;
  /** Gives those who wait behind a run that slips to others, while their promises can still be kept. May run at any time and twice. */
  repairRun(shiftId: ShiftId): Promise<"repaired" | "nothingToDo">;
  /** Looks for those of the day who have no vehicle, since room may have come free. May run at any time and twice. */
  tryWaiting(serviceDay: ServiceDay): Promise<TripId[]>;
  /**
   * Whether what may never be is so on an open day: what was found and what is gone become facts, each once. May run at any time, twice and
   * side by side.
   */
  checkDays(): Promise<void>;
  /** Gives a return that is picked up when ready its place as things stand. May run at any time and twice. */
  placeReturn(tripId: TripId): Promise<"held" | "fetched" | "noRoom" | "nothingToDo">;
  /** Holds the place of somebody who is not ready a little later. May run at any time and twice. */
  holdReturn(tripId: TripId): Promise<void>;
}

/** What planners alone do: they search for seconds. */
export interface PlannerUseCases {
  /** Gives all who look for room on the day a place, or says why there is none. */
  makeRoom(day: ServiceDay): Promise<"made" | "nothingToDo">;
  /** Looks for room for those of the day who are ready and have been told a late time; who finds some is promised that. */
  fetchSooner(day: ServiceDay): Promise<"sooner" | "nothingToDo">;
  /**
   * Builds a coming day: whoever has a promise keeps it, those without a vehicle are tried again. From the evening before on its
   * riders are then told which vehicles come. May run at any time and twice; throws when another planner is at the day.
   */
  buildDay(day: ServiceDay): Promise<"built" | "nothingToDo">;
  /** Works on the rest of the day under way for one slice, if it has changed; looks again by itself as long as the day is open. */
  improveDay(day: ServiceDay): Promise<"better" | "nothingToDo">;
}
