import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Instant } from "../../../shared/time/index.ts";
import type { CodeHolder, CodeStore } from "../index.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface Standing {
  now: Instant;
  mostWrong: number;
}

export class PostgresCodeStore implements CodeStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async save({ device, codeHash, expiresAt, ...code }: Parameters<CodeStore["save"]>[0]): Promise<void> {
    const { id, phone, sealed = null } = code;
    await this.db
      .insertInto("sign_in_codes")
      .values({
        ...{ id, phone, device: device ?? null, code_hash: codeHash },
        ...{ expires_at: new Date(expiresAt), sealed },
      })
      .execute();
  }

  async findUnsent(id: string, now: Instant): Promise<{ phone: string; sealed: string } | undefined> {
    const row = await this.db
      .selectFrom("sign_in_codes")
      .select(["phone", "sealed"])
      .where("id", "=", id)
      .where("expires_at", ">", new Date(now))
      .executeTakeFirst();
    return row && row.sealed !== null ? { phone: row.phone, sealed: row.sealed } : undefined;
  }

  async forgetSealed(id: string): Promise<void> {
    await this.db.updateTable("sign_in_codes").set({ sealed: null }).where("id", "=", id).execute();
  }

  async take(holder: CodeHolder, { codeHash, ...standing }: Standing & { codeHash: string }) {
    const { numAffectedRows } = await sql`
      DELETE FROM sign_in_codes WHERE ${standingOf(holder, standing)} AND code_hash = ${codeHash}`.execute(
      this.db,
    );
    return (numAffectedRows ?? 0n) > 0n;
  }

  async countWrong(holder: CodeHolder, standing: Standing): Promise<number> {
    const { numAffectedRows } = await sql`
      UPDATE sign_in_codes SET attempts = attempts + 1 WHERE ${standingOf(holder, standing)}`.execute(
      this.db,
    );
    return Number(numAffectedRows ?? 0n);
  }

  async deleteOf(holder: CodeHolder): Promise<void> {
    await sql`DELETE FROM sign_in_codes WHERE ${ofHolder(holder)}`.execute(this.db);
  }

  async saveForDemo({ phone, code, issuedAt }: Parameters<CodeStore["saveForDemo"]>[0]): Promise<void> {
    await this.db
      .insertInto("demo_codes")
      .values({ phone, code, issued_at: new Date(issuedAt) })
      .execute();
  }

  async listForDemo(limit: number): Promise<{ phone: string; code: string; issuedAt: Instant }[]> {
    const rows = await this.db
      .selectFrom("demo_codes")
      .select(["phone", "code", "issued_at"])
      .where(({ exists, selectFrom }) =>
        exists(selectFrom("riders").select("riders.id").whereRef("riders.phone", "=", "demo_codes.phone")),
      )
      .orderBy("issued_at", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({ phone: row.phone, code: row.code, issuedAt: toInstantOf(row.issued_at) }));
  }
}

const ofHolder = ({ phone, device }: CodeHolder): RawBuilder<unknown> =>
  sql`phone = ${phone} AND device IS NOT DISTINCT FROM ${device ?? null}::uuid`;

const standingOf = (holder: CodeHolder, { now, mostWrong }: Standing): RawBuilder<unknown> =>
  sql`${ofHolder(holder)} AND expires_at > ${new Date(now)} AND attempts < ${mostWrong}`;
