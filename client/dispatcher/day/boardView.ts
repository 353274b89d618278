import { useState } from "react";
import type { RunFilter, TripFilter } from "./board.ts";

export type BoardTab = "requests" | "troubles" | "unassigned" | "runs" | "codes";

/** Which list is shown and what of it. */
export interface BoardView {
  readonly tab: BoardTab;
  readonly trips: TripFilter;
  readonly runs: RunFilter;
}

export const ALL_TRIPS: TripFilter = { text: "", status: "all" };
const ALL_RUNS: RunFilter = { text: "", district: undefined, status: undefined };

/** What a counter above the board counts, as a list. */
export const COUNTED = {
  attention: { tab: "troubles" },
  unassigned: { tab: "unassigned" },
  questions: { tab: "troubles" },
  late: { tab: "requests", trips: { text: "", status: "late" } },
  requests: { tab: "requests", trips: ALL_TRIPS },
  leftOver: { tab: "runs", runs: { ...ALL_RUNS, status: "leftOver" } },
  onRoad: { tab: "runs", runs: { ...ALL_RUNS, status: "started" } },
} as const satisfies Record<string, Partial<BoardView>>;

export function useBoardView() {
  const [view, setView] = useState<BoardView>({ tab: "requests", trips: ALL_TRIPS, runs: ALL_RUNS });
  return { view, show: (part: Partial<BoardView>) => setView((before) => ({ ...before, ...part })) };
}
