import { useState } from "react";
import type { MapPlace } from "../../map/index.ts";
import type { RunFilter, TripFilter } from "./board.ts";

export const BOARD_TABS = ["requests", "troubles", "unassigned", "runs", "codes"] as const;
export type BoardTab = (typeof BOARD_TABS)[number];

/** How many hours of the timelines are seen at once. */
export const ZOOMS = ["day", "12", "8", "4", "2"] as const;
export type Zoom = (typeof ZOOMS)[number];
export const GROUPINGS = ["none", "district", "contract", "trouble"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which list is shown and what of it; or the timelines of all runs in place of lists and map. */
export interface BoardView {
  readonly isTimelines: boolean;
  readonly tab: BoardTab;
  readonly trips: TripFilter;
  /** Of the list of runs and of the timelines. */
  readonly runs: RunFilter;
  readonly zoom: Zoom;
  readonly grouping: Grouping;
  /** How the map is looked at; the whole region unless somebody moved it. */
  readonly map?: MapPlace | undefined;
}

export const ALL_TRIPS: TripFilter = { text: "", status: "all" };
export const ALL_RUNS: RunFilter = { text: "", district: undefined, status: undefined };

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

/** `opened`: as it is at first. Whoever shows a list leaves the timelines for it. */
export function useBoardView(opened: BoardView) {
  const [view, setView] = useState(opened);
  const show = (part: Partial<BoardView>) =>
    setView((before) => ({ ...before, ...(part.tab !== undefined && { isTimelines: false }), ...part }));
  return { view, show };
}
