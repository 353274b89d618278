import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { LinkedChannel, Unlinker } from "../../../shared/notices/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Person } from "../../domain/notices/person.ts";
import type { ReachWishes } from "../../domain/notices/ways.ts";
import type { ChannelStore, KeptAddress } from "../channels.ts";
import { ownerColumns, ownerOf } from "./ownerColumns.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

type Row = Selectable<Schema["channel_addresses"]>;

export class PostgresChannelStore implements ChannelStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async lock({ role, id }: Person): Promise<void> {
    await sql`SELECT 1 FROM ${sql.table(tables[role])} WHERE id = ${id} FOR NO KEY UPDATE`.execute(this.db);
  }

  listOf({ id }: Person): Promise<KeptAddress[]> {
    return this.read(sql`person_id = ${id}`);
  }

  async listEnded({ id }: Person) {
    const rows = await this.db
      .selectFrom("channel_addresses")
      .selectAll()
      .where("person_id", "=", id)
      .where("ended_at", "is not", null)
      .orderBy("linked_at")
      .orderBy("id")
      .execute();
    return rows.flatMap((row) => {
      const { ended_at, ended_by } = row;
      if (ended_at === null || ended_by === null) return [];
      return [{ ...ownerOf(row), ...partsOf(row), endedAt: toInstantOf(ended_at), endedBy: ended_by }];
    });
  }

  findByAddress(channel: LinkedChannel, names: readonly string[]): Promise<KeptAddress[]> {
    const list = sql`${[...names]}::text[]`;
    return this.read(sql`channel = ${channel}
      AND (md5(address) IN (SELECT md5(n) FROM unnest(${list}) n) AND address = ANY(${list}) OR alias = ANY(${list}))`);
  }

  async link(address: KeptAddress): Promise<boolean> {
    const owner = ownerColumns(address);
    const { rows } = await sql<{ is_new: boolean }>`
      INSERT INTO channel_addresses (id, rider_id, driver_id, staff_id, recipient, channel, address, alias, proof, linked_at)
      VALUES (${address.id}, ${owner.rider_id}, ${owner.driver_id}, ${owner.staff_id}, ${owner.recipient}, ${address.channel},
        ${address.address}, ${address.alias ?? null}, ${address.proof}, ${new Date(address.linkedAt)})
      ON CONFLICT (person_id, recipient, channel, md5(address)) WHERE ended_at IS NULL
        DO UPDATE SET alias = coalesce(excluded.alias, channel_addresses.alias)
      RETURNING xmax = 0 AS is_new`.execute(this.db);
    return rows[0]?.is_new === true;
  }

  async end(id: string, by: Unlinker, at: Instant) {
    const ended = await this.db
      .updateTable("channel_addresses")
      .set({ address: null, alias: null, ended_at: new Date(at), ended_by: by })
      .where("id", "=", id)
      .where("ended_at", "is", null)
      .returning(["rider_id", "driver_id", "staff_id", "recipient", "channel"])
      .executeTakeFirst();
    return ended && { ...ownerOf(ended), channel: ended.channel };
  }

  async noteFailed(id: string, at: Instant): Promise<void> {
    await this.db
      .updateTable("channel_addresses")
      .set({ failed_at: new Date(at) })
      .where("id", "=", id)
      .execute();
  }

  async noteHeard(ids: readonly string[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    await this.db
      .updateTable("channel_addresses")
      .set({ heard_at: new Date(at) })
      .where("id", "in", ids)
      .execute();
  }

  async findWishes({ id }: Person): Promise<ReachWishes | undefined> {
    const row = await this.db
      .selectFrom("channel_wishes")
      .selectAll()
      .where("person_id", "=", id)
      .executeTakeFirst();
    return row && { onlySafety: row.only_safety, channels: row.channels };
  }

  async setWishes(person: Person, { onlySafety, channels }: ReachWishes): Promise<void> {
    const wishes = { only_safety: onlySafety, channels: [...channels] };
    const { recipient: _, ...owner } = ownerColumns({ person, recipient: person.role });
    await this.db
      .insertInto("channel_wishes")
      .values({ ...owner, ...wishes })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(wishes))
      .execute();
  }

  async isTaken(provider: string, message: string): Promise<boolean> {
    const row = await this.db
      .selectFrom("taken_messages")
      .select("message")
      .where("provider", "=", provider)
      .where("message", "=", message)
      .executeTakeFirst();
    return row !== undefined;
  }

  async markTaken(provider: string, message: string, at: Instant): Promise<boolean> {
    const marked = await this.db
      .insertInto("taken_messages")
      .values({ provider, message, at: new Date(at) })
      .onConflict((conflict) => conflict.doNothing())
      .returning("message")
      .executeTakeFirst();
    return marked !== undefined;
  }

  private async read(where: RawBuilder<unknown>): Promise<KeptAddress[]> {
    const { rows } = await sql<Row>`
      SELECT * FROM channel_addresses WHERE ended_at IS NULL AND (${where}) ORDER BY linked_at, id`.execute(
      this.db,
    );
    return rows.flatMap((row) =>
      row.address === null
        ? []
        : [
            {
              ...{ ...ownerOf(row), ...partsOf(row), address: row.address },
              ...(row.alias !== null && { alias: row.alias }),
            },
          ],
    );
  }
}

const tables = { rider: "riders", driver: "drivers", staff: "staff" } as const;
const partsOf = ({ id, channel, proof, linked_at, failed_at, heard_at }: Row) => ({
  ...{ id, channel, proof, linkedAt: toInstantOf(linked_at) },
  ...{ failedAt: maybeInstant(failed_at), heardAt: maybeInstant(heard_at) },
});
