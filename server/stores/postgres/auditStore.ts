import type { Kysely } from "kysely";
import type { AuditStore } from "../index.ts";
import type { Schema } from "./schema.ts";

export class PostgresAuditStore implements AuditStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(row: Parameters<AuditStore["add"]>[0]): Promise<void> {
    await this.db
      .insertInto("audit")
      .values({
        role: row.role,
        actor_id: row.actorId ?? null,
        action: row.action,
        subject_kind: row.subjectKind,
        subject_id: row.subjectId,
      })
      .execute();
  }
}
