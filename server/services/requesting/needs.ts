import type { LatLng } from "../../../shared/geo/index.ts";
import type { PlanningNeeds } from "../planning/index.ts";

export interface RequestingNeeds extends PlanningNeeds {
  /** The point stands for a whole street: nobody's door. */
  isOfStreet(point: LatLng): boolean;
  /** The same id for the same name. */
  stableId(name: string): string;
}
