import type { Generated } from "kysely";
import type { Json, MaybeTime, Time } from "./columns.ts";

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
  day_closings: {
    id: string;
    service_day: string;
    at: Time;
    staff_id: string;
    fact_id: number;
    record: Json;
    reopened_at: MaybeTime;
  };
}
