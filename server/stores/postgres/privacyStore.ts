import { type Kysely, sql } from "kysely";
import { RiderId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactRole } from "../../domain/facts/fact.ts";
import type { ErasedCounts, Erasure, Identity, PrivacyStore, RestrictedRider } from "../privacy.ts";
import { countPersonal, erasePerson, recordsOf } from "./eraseRider.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface RestrictedRow {
  id: RiderId;
  name: string;
  restricted_at: Date;
  role: FactRole | null;
  by: string | null;
  reason: string | null;
}

const nothing: ErasedCounts = {
  ...{ identity: 0, contacts: 0, entitlements: 0, standingOrders: 0, tripPlaces: 0, doorPoints: 0, notes: 0 },
  ...{ listRows: 0, sessions: 0, devices: 0, codes: 0, keys: 0, notices: 0, channels: 0 },
};

export class PostgresPrivacyStore implements PrivacyStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async findIdentity(id: RiderId): Promise<Identity | undefined> {
    const { rows } = await sql<Identity>`
      SELECT iin, phone FROM riders WHERE id = ${id} AND erased_at IS NULL`.execute(this.db);
    return rows[0];
  }

  async setRestricted(id: RiderId, since: Instant | undefined): Promise<void> {
    await sql`
      UPDATE riders SET restricted_at = ${since === undefined ? null : new Date(since)}, version = version + 1
      WHERE id = ${id}`.execute(this.db);
  }

  async listRestricted(limit: number): Promise<RestrictedRider[]> {
    const { rows } = await sql<RestrictedRow>`
      SELECT r.id, r.name, r.restricted_at, f.role, s.name AS by, x.text AS reason
      FROM riders r
      LEFT JOIN LATERAL (SELECT * FROM facts WHERE rider_id = r.id AND kind = 'rider.restricted'
        ORDER BY id DESC LIMIT 1) f ON true
      LEFT JOIN staff s ON s.id = f.actor_id
      LEFT JOIN fact_texts x ON x.fact_id = f.id AND x.name = 'note'
      WHERE r.restricted_at IS NOT NULL ORDER BY r.restricted_at DESC, r.id LIMIT ${limit}`.execute(this.db);
    return rows.map(({ id, name, restricted_at, role, by, reason }) => ({
      ...{ riderId: id, name, since: toInstantOf(restricted_at) },
      ...(role !== null && { by: { role, name: by ?? undefined } }),
      ...(reason !== null && { reason }),
    }));
  }

  async listsWith(id: RiderId) {
    const { rows } = await sql<{ at: Date; purpose: string; outcome: string }>`
      SELECT i.created_at AS at, i.purpose, r.outcome FROM import_rows r JOIN imports i ON i.id = r.import_id
      WHERE r.record_id = ${id} OR r.key = (SELECT iin FROM riders WHERE id = ${id})
      ORDER BY i.created_at, r.position`.execute(this.db);
    return rows.map((row) => ({ ...row, at: toInstantOf(row.at) }));
  }

  async countPersonal(id: RiderId, account: string): Promise<ErasedCounts> {
    const identity = await this.findIdentity(id);
    return identity === undefined ? nothing : countPersonal(this.db, { id, account, ...identity });
  }

  async erase(id: RiderId, account: string, at: Instant): Promise<ErasedCounts> {
    const identity = await this.findIdentity(id);
    return identity === undefined ? nothing : erasePerson(this.db, { id, account, ...identity }, at);
  }

  async listMergedInto(id: RiderId): Promise<RiderId[]> {
    const { rows } = await sql<{ id: string }>`SELECT id FROM ${recordsOf(id)} r WHERE id <> ${id}`.execute(
      this.db,
    );
    return rows.map((row) => RiderId.parse(row.id));
  }

  async putErasure({ riderId, at, by, basis, parts }: Erasure): Promise<void> {
    await this.db
      .insertInto("erasures")
      .values({
        ...{ rider_id: riderId, at: new Date(at), role: by.role, actor_id: by.id ?? null },
        ...{ basis, parts },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async findErasure(id: RiderId): Promise<Erasure | undefined> {
    const row = await this.db
      .selectFrom("erasures")
      .selectAll()
      .where("rider_id", "=", id)
      .executeTakeFirst();
    return row && toErasure(row);
  }

  async listErasures(limit?: number): Promise<Erasure[]> {
    const all = this.db.selectFrom("erasures").selectAll().orderBy("at", "desc").orderBy("rider_id");
    const rows = await (limit === undefined ? all : all.limit(limit)).execute();
    return rows.map(toErasure);
  }
}

const toErasure = ({ rider_id, at, role, actor_id, basis, parts }: Schema["erasures"]): Erasure => ({
  ...{ riderId: RiderId.parse(rider_id), at: toInstantOf(at), basis },
  by: { role, ...(actor_id !== null && { id: actor_id }) },
  parts: { ...nothing, ...parts },
});
