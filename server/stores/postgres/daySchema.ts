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
  day_spreads: {
    service_day: string;
    kind: "drive" | "fetching" | "returning" | "alighting";
    errors: number[];
    noted_at: Time;
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
  open_troubles: {
    id: string;
    kind: string;
    service_day: string;
    since: Time;
    raised_at: Time;
    trip_id: string | null;
    shift_id: string | null;
    escalated: Generated<string | null>;
    holder_id: Generated<string | null>;
    held_since: MaybeTime;
    held_at: MaybeTime;
  };
  desk_handovers: {
    id: string;
    service_day: string;
    at: Time;
    staff_id: string;
    fact_id: number;
    record: Json;
    read_by: Generated<string | null>;
    read_at: MaybeTime;
  };
}
