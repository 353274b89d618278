import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId } from "../../../shared/ids/index.ts";
import type { TravelTimeProvider } from "../../routing/index.ts";
import type { PositionStore } from "../../stores/index.ts";
import type { CommonNeeds } from "../records/needs.ts";
import type { LoadDay } from "./loadDay.ts";

/** What planning is made of; whoever places people in the day by its door needs the same. */
export interface PlanningNeeds extends CommonNeeds {
  positions: PositionStore;
  /** The district whose served area holds the point; undefined: the service does not go there. */
  districtOf(point: LatLng): DistrictId | undefined;
  routing: TravelTimeProvider;
  createId(): string;
  /** Something went wrong that must not stop the work; ids only. */
  reportFault(fault: string): void;
  /** The day as it stands. Made with the services: they share what it remembers. */
  loadDay: LoadDay;
}
