import type { Generated } from "kysely";
import type { HealthState, ProcessRole } from "../../../shared/schemas/health.ts";
import type { Json } from "./columns.ts";

/** What the installation knows of itself. */
export interface HealthSchema {
  processes: {
    id: string;
    role: ProcessRole;
    version: string;
    host: string;
    started_at: Generated<Date>;
    seen_at: Generated<Date>;
    has_ended: Generated<boolean>;
    loop_delay: number;
    memory: number;
    memory_most: number;
    clock_off: number;
    zone_right: boolean;
    has_redis: boolean;
    disks: Json;
  };
  gateway_tries: { gateway: string; last_success: Date | null; failing_since: Date | null };
  health_states: { name: string; state: HealthState; since: Generated<Date> };
}
