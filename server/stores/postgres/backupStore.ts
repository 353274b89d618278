import { type Kysely, sql } from "kysely";
import type { TripId } from "../../../shared/ids/index.ts";
import type { BackupStore, KeptBackup, LastSeal, LogKeeping, Rehearsal, StoredLedger } from "../backups.ts";
import { type PromiseRow, promiseColumns, toPromise } from "./promiseRows.ts";
import { PostgresPromiseStore } from "./promiseStore.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

const orNone = <T, U>(value: T | null | undefined, of: (value: T) => U): U | undefined =>
  value === null || value === undefined ? undefined : of(value);
const dateOf = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));

export class PostgresBackupStore implements BackupStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async addBackup({ id, way, startedAt, until, bytes }: KeptBackup): Promise<void> {
    await this.db
      .insertInto("backups")
      .values({ id, way, started_at: new Date(startedAt), until: new Date(until), bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async addRehearsal(rehearsal: Rehearsal): Promise<void> {
    const { beganAt, endedAt, backupId, restoredUntil, trips, facts, fault } = rehearsal;
    await this.db
      .insertInto("backup_rehearsals")
      .values({
        ...{ began_at: new Date(beganAt), ended_at: new Date(endedAt), backup_id: backupId ?? null },
        ...{ restored_until: dateOf(restoredUntil), trips: trips ?? null, facts: facts ?? null },
        fault: fault?.code ?? null,
        fault_values: fault === undefined ? null : JSON.stringify(fault.values),
      })
      .execute();
  }

  async findLastBackup(): Promise<KeptBackup | undefined> {
    const row = await this.db
      .selectFrom("backups")
      .selectAll()
      .orderBy("until", "desc")
      .limit(1)
      .executeTakeFirst();
    return orNone(row, ({ id, way, bytes, started_at, until }) => ({
      ...{ id, way, bytes, startedAt: toInstantOf(started_at), until: toInstantOf(until) },
    }));
  }

  async findLastRehearsal(): Promise<Rehearsal | undefined> {
    const row = await this.db
      .selectFrom("backup_rehearsals")
      .selectAll()
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    return orNone(row, (found) => ({
      beganAt: toInstantOf(found.began_at),
      endedAt: toInstantOf(found.ended_at),
      backupId: found.backup_id ?? undefined,
      restoredUntil: orNone(found.restored_until, toInstantOf),
      trips: found.trips ?? undefined,
      facts: found.facts ?? undefined,
      fault: orNone(found.fault, (code) => ({ code, values: found.fault_values ?? {} })),
    }));
  }

  async readLogKeeping(): Promise<LogKeeping> {
    const { rows } = await sql<{ on: boolean; kept: Date | null; failing: Date | null }>`
      SELECT current_setting('archive_mode') <> 'off' AS on, last_archived_time AS kept,
        CASE WHEN last_failed_time > coalesce(last_archived_time, '-infinity') THEN last_failed_time END AS failing
      FROM pg_stat_archiver`.execute(this.db);
    const [row] = rows;
    if (row === undefined) return { isOn: false };
    return {
      isOn: row.on,
      keptAt: orNone(row.kept, toInstantOf),
      failingSince: orNone(row.failing, toInstantOf),
    };
  }

  findLastSeal(): Promise<LastSeal | undefined> {
    return this.readSeal(sql`ORDER BY no DESC LIMIT 1`);
  }

  findSeal(no: number): Promise<LastSeal | undefined> {
    return this.readSeal(sql`WHERE no = ${no}`);
  }

  private async readSeal(which: ReturnType<typeof sql>): Promise<LastSeal | undefined> {
    const { rows } = await sql<LastSeal>`
      SELECT no, last_fact AS "lastFact", encode(hash, 'hex') AS hash FROM audit_seals ${which}`.execute(
      this.db,
    );
    return rows[0];
  }

  async digestTrips(lastFact: number): Promise<{ count: number; digest: string }> {
    const { rows } = await sql<{ count: number; digest: string | null }>`
      SELECT count(*)::int AS count, md5(string_agg(t.id::text, ',' ORDER BY t.id)) AS digest
      FROM trip_requests t
      WHERE EXISTS (SELECT FROM facts f WHERE f.trip_id = t.id AND f.id <= ${lastFact})`.execute(this.db);
    return { count: rows[0]?.count ?? 0, digest: rows[0]?.digest ?? "" };
  }

  async countRecord(): Promise<{ trips: number; facts: number; withoutTrip: number }> {
    const { rows } = await sql<{ trips: number; facts: number; withoutTrip: number }>`
      SELECT (SELECT count(*)::int FROM trip_requests) AS trips, (SELECT count(*) FROM facts) AS facts,
        (SELECT count(*)::int FROM (SELECT DISTINCT trip_id FROM facts WHERE kind = 'trip.requested') f
          WHERE NOT EXISTS (SELECT FROM trip_requests t WHERE t.id = f.trip_id)) AS "withoutTrip"`.execute(
      this.db,
    );
    const [row] = rows;
    if (row === undefined) throw new Error("the record cannot be counted");
    return row;
  }

  async listLedgers(after: TripId | undefined, limit: number): Promise<StoredLedger[]> {
    const { rows } = await sql<Partial<PromiseRow> & { id: TripId }>`
      SELECT t.id, ${promiseColumns} FROM trip_requests t
      LEFT JOIN present_promises p ON p.trip_id = t.id
      WHERE ${after === undefined ? sql`true` : sql`t.id > ${after}`}
      ORDER BY t.id LIMIT ${limit}`.execute(this.db);
    const entries = await new PostgresPromiseStore(this.db).listLedgers(rows.map(({ id }) => id));
    return rows.map((row) => ({
      tripId: row.id,
      entries: entries.get(row.id) ?? [],
      present: isWhole(row) ? toPromise(row) : undefined,
    }));
  }
}

const isWhole = (row: Partial<PromiseRow>): row is PromiseRow =>
  row.promise_state !== null && row.promise_state !== undefined;
