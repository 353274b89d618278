import type { StaffRole } from "../../../shared/roles/index.ts";
import type { CommonNeeds } from "../records/needs.ts";

export interface DemoNeeds extends CommonNeeds {
  /**
   * Whether anything is under way in any process or queue, as a number: rows not handed over, jobs not done, news not told. 0:
   * nothing.
   */
  countUnderWay(): Promise<number>;
  /** Resolves when the other processes have the clock's new time. */
  tellOthers(): Promise<void>;
  demoLogins: readonly DemoLoginRow[];
}

export interface DemoLoginRow {
  role: "rider" | "driver" | StaffRole;
  screen: string;
  login: string;
  secret: string;
  name: string;
}
