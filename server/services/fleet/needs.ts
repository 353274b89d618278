import type { PlanningNeeds } from "../planning/index.ts";

/** A changed shift gives people to other vehicles: what that needs. */
export type FleetNeeds = PlanningNeeds;
