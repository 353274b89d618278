import type { Generated } from "kysely";

/** The seals over the facts, and what checks of them found. */
export interface RecordsSchema {
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
}
