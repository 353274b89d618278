import type { StaffRole } from "../../../shared/roles/index.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface DemoNeeds extends CommonNeeds {
  /** How much is under way in this process and its queues: rows not handed over, jobs not done, news not told. */
  countUnderWay(): Promise<number>;
  demoLogins: readonly DemoLoginRow[];
}

export interface DemoLoginRow {
  role: "rider" | "driver" | StaffRole;
  screen: string;
  login: string;
  secret: string;
  name: string;
}
