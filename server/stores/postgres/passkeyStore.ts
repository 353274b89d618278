import { type Kysely, sql } from "kysely";
import type { StaffId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { PasskeyStore, StoredPasskey } from "../accounts.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

export class PostgresPasskeyStore implements PasskeyStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async listOf(staffId: StaffId): Promise<StoredPasskey[]> {
    const all = this.db.selectFrom("passkeys").selectAll().where("staff_id", "=", staffId);
    return (await all.orderBy("added_at").execute()).map(toPasskey);
  }

  async find(id: string): Promise<StoredPasskey | undefined> {
    const row = await this.db.selectFrom("passkeys").selectAll().where("id", "=", id).executeTakeFirst();
    return row && toPasskey(row);
  }

  async add({ id, staffId, name, publicKey, counter, addedAt }: StoredPasskey): Promise<boolean> {
    const row = await this.db
      .insertInto("passkeys")
      .values({
        ...{ id, name, counter, staff_id: staffId, public_key: publicKey },
        added_at: new Date(addedAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return row !== undefined;
  }

  async noteUse(id: string, counter: number): Promise<void> {
    await this.db.updateTable("passkeys").set({ counter }).where("id", "=", id).execute();
  }

  async delete(staffId: StaffId, id?: string): Promise<number> {
    const { numAffectedRows } = await sql`
      DELETE FROM passkeys WHERE staff_id = ${staffId} AND (${id ?? null}::text IS NULL OR id = ${id ?? null})`.execute(
      this.db,
    );
    return Number(numAffectedRows ?? 0n);
  }

  async addChallenge(challenge: string, expiresAt: Instant, staffId?: StaffId): Promise<void> {
    await this.db
      .insertInto("passkey_challenges")
      .values({ challenge, staff_id: staffId ?? null, expires_at: new Date(expiresAt) })
      .execute();
  }

  async takeChallenge(challenge: string, now: Instant, staffId?: StaffId): Promise<boolean> {
    const { numAffectedRows } = await sql`
      DELETE FROM passkey_challenges WHERE challenge = ${challenge} AND expires_at > ${new Date(now)}
        AND staff_id IS NOT DISTINCT FROM ${staffId ?? null}::uuid`.execute(this.db);
    return (numAffectedRows ?? 0n) > 0n;
  }
}

const toPasskey = (row: {
  id: string;
  staff_id: string;
  name: string;
  public_key: string;
  counter: number | string;
  added_at: Date;
}): StoredPasskey => ({
  ...{ id: row.id, staffId: row.staff_id as StaffId, name: row.name, publicKey: row.public_key },
  counter: Number(row.counter),
  addedAt: toInstantOf(row.added_at),
});
