import { type Kysely, sql } from "kysely";
import type { DistrictId, RiderId } from "../../../shared/ids/index.ts";
import type { StopPlace } from "../../../shared/schemas/index.ts";
import type { AddressStore, Home, OpenAddress, ToldAddress } from "../addresses.ts";
import type { Page } from "../page.ts";
import { asSet } from "./asSet.ts";
import { maybe } from "./riderFileRows.ts";
import type { Schema } from "./schema.ts";

interface OpenRow extends Omit<OpenAddress, "home"> {
  home: string | null;
}
interface SettledRow {
  rider_id: RiderId;
  state: string;
  was_home: StopPlace | null;
  was_district: DistrictId | null;
}

export class PostgresAddressStore implements AddressStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async tell(told: readonly ToldAddress[]): Promise<void> {
    if (told.length === 0) return;
    await sql`
      INSERT INTO told_addresses (rider_id, address)
      SELECT "riderId", address FROM jsonb_to_recordset(${asSet(told)}) AS n("riderId" uuid, address text)
      ON CONFLICT (rider_id) DO UPDATE SET address = excluded.address, state = 'waiting', was_home = NULL,
        was_district = NULL`.execute(this.db);
  }

  async listOpen(ids: readonly RiderId[]): Promise<Map<RiderId, string>> {
    const { rows } = await sql<ToldAddress>`
      SELECT rider_id AS "riderId", address FROM told_addresses
      WHERE rider_id = ANY(${[...ids]}::uuid[]) AND state <> 'settled'`.execute(this.db);
    return new Map(rows.map(({ riderId, address }) => [riderId, address]));
  }

  async listWaiting(limit: number): Promise<RiderId[]> {
    const { rows } = await sql<{ id: RiderId }>`
      SELECT rider_id AS id FROM told_addresses WHERE state = 'waiting' ORDER BY rider_id LIMIT ${limit}`.execute(
      this.db,
    );
    return rows.map(({ id }) => id);
  }

  async settle(settled: readonly { riderId: RiderId; was: Home }[]): Promise<void> {
    if (settled.length === 0) return;
    const rows = settled.map(({ riderId, was }) => ({ riderId, home: was.home, district: was.districtId }));
    await sql`
      UPDATE told_addresses t SET state = 'settled', was_home = n.home, was_district = n.district
      FROM jsonb_to_recordset(${asSet(rows)}) AS n("riderId" uuid, home jsonb, district text)
      WHERE t.rider_id = n."riderId"`.execute(this.db);
  }

  async setState(ids: readonly RiderId[], state: "doubtful" | "toAsk"): Promise<void> {
    await sql`UPDATE told_addresses SET state = ${state} WHERE rider_id = ANY(${[...ids]}::uuid[])`.execute(
      this.db,
    );
  }

  async withdraw(ids: readonly RiderId[]): Promise<Map<RiderId, Home>> {
    const { rows } = await sql<SettledRow>`
      DELETE FROM told_addresses WHERE rider_id = ANY(${[...ids]}::uuid[])
      RETURNING rider_id, state, was_home, was_district`.execute(this.db);
    return new Map(
      rows
        .filter(({ state }) => state === "settled")
        .map((row) => [row.rider_id, { home: maybe(row.was_home), districtId: maybe(row.was_district) }]),
    );
  }

  async close(ids: readonly RiderId[]): Promise<void> {
    await sql`DELETE FROM told_addresses WHERE rider_id = ANY(${[...ids]}::uuid[])`.execute(this.db);
  }

  async list(state: "doubtful" | "toAsk", { offset, limit }: Page) {
    const { rows } = await sql<OpenRow>`
      SELECT t.rider_id AS "riderId", t.address, t.state, r.name, r.phone, r.home->>'label' AS home
      FROM told_addresses t JOIN riders r ON r.id = t.rider_id
      WHERE t.state = ${state} ORDER BY r.search_words, r.id OFFSET ${offset} LIMIT ${limit}`.execute(
      this.db,
    );
    const counted = await sql<{ waiting: number; doubtful: number; toAsk: number }>`
      SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE state = 'doubtful')::int AS doubtful,
        count(*) FILTER (WHERE state = 'toAsk')::int AS "toAsk"
      FROM told_addresses WHERE state <> 'settled'`.execute(this.db);
    const none = { waiting: 0, doubtful: 0, toAsk: 0 };
    return {
      addresses: rows.map((row) => ({ ...row, home: maybe(row.home) })),
      counts: counted.rows[0] ?? none,
    };
  }
}
