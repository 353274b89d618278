import type { StaffRole } from "../../../shared/roles/index.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface DemoNeeds extends CommonNeeds {
  /**
   * How much is under way in all processes and their queues: rows not handed over, jobs not done, news not told. Whoever is
   * counted has followed the clock.
   */
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
