import type { PlanningNeeds } from "../../planning/index.ts";
import type { CommonNeeds } from "../../records/needs.ts";

/** What it takes to see all troubles. */
export type TroubleNeeds = CommonNeeds & Pick<PlanningNeeds, "positions" | "routing">;
