import { type Kysely, type Selectable, sql } from "kysely";
import type { LinkedChannel } from "../../../shared/notices/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { LinkCode, LinkCodeStore } from "../channels.ts";
import { ownerColumns, ownerOf } from "./ownerColumns.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

export class PostgresLinkCodeStore implements LinkCodeStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async save(code: LinkCode): Promise<void> {
    await this.db
      .insertInto("channel_codes")
      .values({
        ...{ ...ownerColumns(code), id: code.id, channel: code.channel },
        ...{ code_hash: code.hash, address: code.address ?? null, sealed: code.sealed ?? null },
        expires_at: new Date(code.expiresAt),
      })
      .execute();
  }

  async take(hash: string, channel: LinkedChannel, now: Instant): Promise<LinkCode | undefined> {
    const taken = await this.db
      .updateTable("channel_codes")
      .set({ used_at: new Date(now) })
      .where("code_hash", "=", hash)
      .where("channel", "=", channel)
      .where("used_at", "is", null)
      .where("expires_at", ">", new Date(now))
      .returningAll()
      .executeTakeFirst();
    return taken && toCode(taken);
  }

  async findUsed(hash: string, channel: LinkedChannel) {
    const row = await this.db
      .selectFrom("channel_codes")
      .selectAll()
      .where("code_hash", "=", hash)
      .where("channel", "=", channel)
      .where("used_at", "is not", null)
      .executeTakeFirst();
    return row && toCode(row);
  }

  async findUnsent(id: string, now: Instant): Promise<LinkCode | undefined> {
    const row = await this.db
      .selectFrom("channel_codes")
      .selectAll()
      .where("id", "=", id)
      .where("sealed", "is not", null)
      .where("expires_at", ">", new Date(now))
      .executeTakeFirst();
    return row && toCode(row);
  }

  async forgetSealed(id: string): Promise<void> {
    await this.db.updateTable("channel_codes").set({ sealed: null }).where("id", "=", id).execute();
  }

  async tryMail(
    { person, recipient, address, hash }: Parameters<LinkCodeStore["tryMail"]>[0],
    { now, mostWrong }: { now: Instant; mostWrong: number },
  ): Promise<"right" | { live: number }> {
    const live = sql`person_id = ${person.id} AND recipient = ${recipient} AND channel = 'email' AND address = ${address}
      AND used_at IS NULL AND attempts < ${mostWrong} AND expires_at > ${new Date(now)}`;
    const right = await sql`
      UPDATE channel_codes SET used_at = ${new Date(now)}, sealed = NULL WHERE ${live} AND code_hash = ${hash}`.execute(
      this.db,
    );
    if ((right.numAffectedRows ?? 0n) > 0n) return "right";
    const wrong = await sql`UPDATE channel_codes SET attempts = attempts + 1 WHERE ${live}`.execute(this.db);
    return { live: Number(wrong.numAffectedRows ?? 0n) };
  }
}

const toCode = (row: Selectable<Schema["channel_codes"]>): LinkCode => ({
  ...{ ...ownerOf(row), id: row.id, channel: row.channel },
  ...{ hash: row.code_hash, expiresAt: toInstantOf(row.expires_at) },
  ...{ address: row.address ?? undefined, sealed: row.sealed ?? undefined },
});
