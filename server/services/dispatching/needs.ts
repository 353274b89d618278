import type { LookStore } from "../../stores/looks.ts";
import type { PlanningNeeds } from "../planning/index.ts";

export interface DispatchingNeeds extends PlanningNeeds {
  looks: LookStore;
}
