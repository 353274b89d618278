import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId } from "../../../shared/ids/index.ts";
import type { Seconds, ServiceDay } from "../../../shared/time/index.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import type { PositionStore } from "../../stores/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { DaySolver, SolverOptions } from "./daySolver.ts";
import type { LoadDay } from "./loadDay.ts";

/** What planning tells of itself, counted by the process. */
export interface PlanningFigures {
  /** How long it took to find places, make room for somebody, build or improve a day. */
  took(what: "assign" | "makeRoom" | "buildDay" | "improveDay", length: Seconds): void;
  /** So many got a place that only an improvement of the day has made. */
  roomMade(count: number): void;
  /** Somebody got no vehicle: what kept most of them away. */
  refused(reason: string): void;
  /** The price of a service day's plan over that of a long search for the same day; 1: there was nothing left to find. */
  costAgainstLongRun(ratio: number): void;
}

/** What planning is made of; whoever places people in the day by its door needs the same. */
export interface PlanningNeeds extends CommonNeeds {
  positions: PositionStore;
  /** The district whose served area holds the point; undefined: the service does not go there. */
  districtOf(point: LatLng): DistrictId | undefined;
  routing: TravelTimeProvider;
  figures: PlanningFigures;
  createId(): string;
  /** Something went wrong that must not stop the work; ids only. */
  reportFault(fault: string): void;
  /** Real time: so long whoever looks for room waits for planners that are there. */
  roomPatience: Seconds;
  /** The day as it stands. Made with the services: they share what it remembers. */
  loadDay: LoadDay;
}

/** What only planners have: the search, and one day at a time. */
export interface PlannerNeeds extends PlanningNeeds {
  daySolver: DaySolver;
  /**
   * Work on a service day that no other planner, on whichever machine, does meanwhile. "taken": another one is at it; come again soon.
   * `signal`: the day may be another one's by now, or somebody waits for it: end the search. Work that throws its reason then was "taken".
   * `waits`: riders wait for this work. It waits so long for its turn, and whoever else works on the day gives way.
   */
  oneAtATime<T>(
    day: ServiceDay,
    work: (signal: AbortSignal) => Promise<T>,
    how?: { waits?: Seconds },
  ): Promise<T | "taken">;
  /** So long, or as many steps of each thread where searches go by steps. */
  budgetOf(length: Seconds): SolverOptions["budget"];
}
