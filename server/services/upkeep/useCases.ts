import type { TripId } from "../../../shared/ids/index.ts";

/** What comes by itself. */
export interface UpkeepUseCases {
  /** Hands the jobs of everything that is due to the outbox; answers how many. May run at any time, twice and side by side. */
  drainDue(): Promise<number>;
  /** Ends the trip as missed if nobody served it and nobody will any more; may run at any time and twice. */
  missOverdueTrip(tripId: TripId): Promise<"missed" | "later" | "nothingToDo">;
}
