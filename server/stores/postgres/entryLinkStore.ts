import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DriverId, StaffId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { EntryLinkStore, LinkHolder } from "../accounts.ts";
import type { Schema } from "./schema.ts";

interface Row {
  staff_id: StaffId | null;
  driver_id: DriverId | null;
}

export class PostgresEntryLinkStore implements EntryLinkStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async save({ hash, staffId, driverId, expiresAt }: Parameters<EntryLinkStore["save"]>[0]): Promise<void> {
    await this.db
      .insertInto("entry_links")
      .values({
        hash,
        staff_id: staffId ?? null,
        driver_id: driverId ?? null,
        expires_at: new Date(expiresAt),
      })
      .execute();
  }

  find(hash: string, now: Instant): Promise<LinkHolder | undefined> {
    return this.holder(sql<Row>`SELECT staff_id, driver_id FROM entry_links WHERE ${standing(hash, now)}`);
  }

  take(hash: string, now: Instant): Promise<LinkHolder | undefined> {
    return this.holder(
      sql<Row>`DELETE FROM entry_links WHERE ${standing(hash, now)} RETURNING staff_id, driver_id`,
    );
  }

  private async holder(query: RawBuilder<Row>): Promise<LinkHolder | undefined> {
    const { rows } = await query.execute(this.db);
    const [row] = rows;
    return row && { staffId: row.staff_id ?? undefined, driverId: row.driver_id ?? undefined };
  }

  async deleteOf({ staffId, driverId }: LinkHolder): Promise<void> {
    await sql`
      DELETE FROM entry_links WHERE staff_id IS NOT DISTINCT FROM ${staffId ?? null}::uuid
        AND driver_id IS NOT DISTINCT FROM ${driverId ?? null}::uuid`.execute(this.db);
  }
}

const standing = (hash: string, now: Instant): RawBuilder<unknown> =>
  sql`hash = ${hash} AND expires_at > ${new Date(now)}`;
