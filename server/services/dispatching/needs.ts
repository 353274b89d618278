import type { Seconds } from "../../../shared/time/index.ts";
import type { LookStore } from "../../stores/looks.ts";
import type { PlanningNeeds } from "../planning/index.ts";

export interface DispatchingNeeds extends PlanningNeeds {
  looks: LookStore;
  /** How long a job may take when all is well, beyond which its queue keeps people waiting. */
  timeForJob(name: string): Seconds;
}
