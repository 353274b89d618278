import type { Generated } from "kysely";

/** What is known of a day while it is open and once it is closed. */
export interface DaySchema {
  day_checks: {
    service_day: string;
    at: Generated<Date>;
    runs: number;
    trips: number;
    broken: number;
    took_ms: number;
  };
}
