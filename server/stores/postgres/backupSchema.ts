import type { ColumnType, Generated } from "kysely";
import type { ErrorCode } from "../../../shared/errors/index.ts";

/** What is known of backups, and of rehearsals with them. */
export interface BackupSchema {
  backups: { id: string; way: "folder" | "dump"; started_at: Date; until: Date; bytes: number };
  backup_rehearsals: {
    id: Generated<number>;
    began_at: Date;
    ended_at: Date;
    backup_id: string | null;
    restored_until: Date | null;
    trips: number | null;
    facts: number | null;
    fault: ErrorCode | null;
    fault_values: ColumnType<Record<string, string | number> | null, string | null, never>;
  };
}
