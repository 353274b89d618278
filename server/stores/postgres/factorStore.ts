import { type Kysely, sql } from "kysely";
import type { StaffId } from "../../../shared/ids/index.ts";
import type { FactorStore } from "../accounts.ts";
import { insert } from "./insertRows.ts";
import type { Schema } from "./schema.ts";

export class PostgresFactorStore implements FactorStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(id: StaffId): ReturnType<FactorStore["find"]> {
    const row = await this.db
      .selectFrom("staff")
      .select(["factor_sealed", "factor_pending", "factor_step"])
      .where("id", "=", id)
      .executeTakeFirst();
    return {
      sealed: row?.factor_sealed ?? undefined,
      pending: row?.factor_pending ?? undefined,
      step: Number(row?.factor_step ?? 0),
    };
  }

  async setPending(id: StaffId, sealed: string): Promise<void> {
    await this.db.updateTable("staff").set({ factor_pending: sealed }).where("id", "=", id).execute();
  }

  async turnOn(
    id: StaffId,
    { sealed, step, codeHashes }: Parameters<FactorStore["turnOn"]>[1],
  ): Promise<void> {
    await this.db
      .updateTable("staff")
      .set({ factor_sealed: sealed, factor_pending: null, factor_step: step })
      .where("id", "=", id)
      .execute();
    await this.db.deleteFrom("recovery_codes").where("staff_id", "=", id).execute();
    await insert(
      this.db,
      "recovery_codes",
      codeHashes.map((code_hash) => ({ staff_id: id, code_hash })),
    );
  }

  async turnOff(id: StaffId): Promise<void> {
    await this.db
      .updateTable("staff")
      .set({ factor_sealed: null, factor_pending: null })
      .where("id", "=", id)
      .execute();
    await this.db.deleteFrom("recovery_codes").where("staff_id", "=", id).execute();
  }

  async takeStep(id: StaffId, step: number): Promise<boolean> {
    const { numAffectedRows } = await sql`
      UPDATE staff SET factor_step = ${step} WHERE id = ${id} AND factor_step < ${step}`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }

  async takeRecoveryCode(id: StaffId, codeHash: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom("recovery_codes")
      .where("staff_id", "=", id)
      .where("code_hash", "=", codeHash)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async countRecoveryCodes(id: StaffId): Promise<number> {
    const { count } = await this.db
      .selectFrom("recovery_codes")
      .select(sql<string>`count(*)`.as("count"))
      .where("staff_id", "=", id)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}
