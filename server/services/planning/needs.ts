import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId } from "../../../shared/ids/index.ts";
import type { Seconds } from "../../../shared/time/index.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import type { PositionStore } from "../../stores/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
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
  /** The day as it stands. Made with the services: they share what it remembers. */
  loadDay: LoadDay;
}
