import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { live, useLiveEvent } from "../../live/index.ts";

/** Calls when there is news of this trip, which is of another day than the board (`known`: as the board has it). */
export function useTripNews(tripId: string, known: BoardTrip | undefined, onNews: () => void): void {
  useLiveEvent(live, "board:changed", ({ data }) => {
    if (known === undefined && data.trips.some((trip) => trip.id === tripId)) onNews();
  });
  useLiveEvent(live, "state:lost", () => known === undefined && onNews());
}
