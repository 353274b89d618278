import { type Kysely, type RawBuilder, sql } from "kysely";
import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactRole } from "../../domain/facts/fact.ts";
import type { SharePurpose, TripShare } from "../../domain/trips/share.ts";
import type { TripShareStore } from "../tripShares.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface Row {
  id: string;
  trip_id: TripId;
  made_for: SharePurpose;
  made_by: FactRole;
  made_at: Date;
  ended_at: Date | null;
}

export class PostgresTripShareStore implements TripShareStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async lockTrip(tripId: TripId): Promise<void> {
    await sql`SELECT 1 FROM trip_requests WHERE id = ${tripId} FOR NO KEY UPDATE`.execute(this.db);
  }

  async add(share: TripShare & { hash: string }): Promise<boolean> {
    const { numAffectedRows } = await sql`
      INSERT INTO trip_shares (id, trip_id, hash, made_for, made_by, made_at)
      VALUES (${share.id}, ${share.tripId}, ${share.hash}, ${share.purpose}, ${share.madeBy}, ${new Date(share.madeAt)})
      ON CONFLICT (id) DO NOTHING`.execute(this.db);
    return numAffectedRows === 1n;
  }

  async findByHash(hash: string): Promise<TripShare | undefined> {
    return (await this.read(sql`hash = ${hash}`))[0];
  }

  listOfTrip(tripId: TripId): Promise<TripShare[]> {
    return this.read(sql`trip_id = ${tripId} AND ended_at IS NULL`);
  }

  async find(id: string): Promise<TripShare | undefined> {
    return (await this.read(sql`id = ${id}`))[0];
  }

  async end(id: string, at: Instant): Promise<boolean> {
    // A clock that was put back ends nothing before it began.
    const { numAffectedRows } = await sql`
      UPDATE trip_shares SET ended_at = greatest(made_at, ${new Date(at)}) WHERE id = ${id} AND ended_at IS NULL`.execute(
      this.db,
    );
    return numAffectedRows === 1n;
  }

  private async read(where: RawBuilder<unknown>): Promise<TripShare[]> {
    const { rows } = await sql<Row>`
      SELECT id, trip_id, made_for, made_by, made_at, ended_at FROM trip_shares WHERE ${where}
      ORDER BY made_at, id`.execute(this.db);
    return rows.map((row) => ({
      ...{ id: row.id, tripId: row.trip_id, purpose: row.made_for, madeBy: row.made_by },
      madeAt: toInstantOf(row.made_at),
      ...(row.ended_at !== null && { endedAt: toInstantOf(row.ended_at) }),
    }));
  }
}
