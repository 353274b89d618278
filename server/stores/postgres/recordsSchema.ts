import type { Generated } from "kysely";
import type { ErasureBasis } from "../../domain/facts/details.ts";
import type { FactRole } from "../../domain/facts/fact.ts";
import type { DaySchema } from "./daySchema.ts";

/** The seals over the facts and what checks of them found; what was erased; how far runs were driven. */
export interface RecordsSchema extends DaySchema {
  audit_mark: { one: Generated<boolean>; last_fact: string; horizon: string };
  audit_seals: {
    no: string;
    after_fact: string;
    last_fact: string;
    count: number;
    previous: Buffer;
    hash: Buffer;
    sealed_at: Generated<Date>;
  };
  audit_checks: { id: Generated<string>; at: Generated<Date>; seals: string; broken_no: string | null };
  erasures: {
    rider_id: string;
    at: Date;
    role: FactRole;
    actor_id: string | null;
    basis: ErasureBasis;
    parts: Record<string, number>;
  };
  run_distances: { shift_id: string; meters: number; measured_meters: number };
}
