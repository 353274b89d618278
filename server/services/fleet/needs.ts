import type { PlanningNeeds } from "../planning/index.ts";

/** A changed shift gives people to other vehicles: what that needs. */
export interface FleetNeeds extends PlanningNeeds {
  /** Names things for good, so that planning twice adds nothing. */
  stableId(name: string): string;
}
