import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { StoredFact } from "../../domain/facts/fact.ts";
import type { AuditFilter, AuditStore, ConcernedPerson, FoundPerson, SealBook } from "../audit.ts";
import { checkSeals, readBook, sealFacts } from "./auditSeals.ts";
import { readFacts } from "./factStore.ts";
import { isSomebody } from "./riderConditions.ts";
import { searchRiderIds } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface ConcernedRow {
  rider_id: RiderId;
  name: string | null;
  phone: string | null;
  facts: number;
  first: Date;
  last: Date;
  kinds: string[];
}

export class PostgresAuditStore implements AuditStore {
  constructor(private readonly db: Kysely<Schema>) {}

  list(
    filter: AuditFilter,
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<StoredFact[]> {
    const older = before === undefined ? sql`true` : sql`f.id < ${before}`;
    return readFacts(this.db, sql`${fitting(filter)} AND ${older} ORDER BY f.id DESC LIMIT ${limit}`);
  }

  async count(filter: AuditFilter, most: number): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM (SELECT FROM facts f WHERE ${fitting(filter)} LIMIT ${most}) counted`.execute(
      this.db,
    );
    return rows[0]?.count ?? 0;
  }

  async listConcerned(filter: AuditFilter): Promise<ConcernedPerson[]> {
    const { rows } = await sql<ConcernedRow>`
      SELECT c.*, r.name, r.phone
      FROM (SELECT f.rider_id, count(*)::int AS facts, min(f.at) AS first, max(f.at) AS last,
              array_agg(DISTINCT f.kind) AS kinds
            FROM facts f WHERE f.rider_id IS NOT NULL AND ${fitting(filter)} GROUP BY f.rider_id) c
      LEFT JOIN riders r ON r.id = c.rider_id AND ${isSomebody} ORDER BY r.name, c.rider_id`.execute(this.db);
    return rows.map(({ rider_id, name, phone, first, last, ...row }) => ({
      ...row,
      riderId: rider_id,
      ...(name !== null && { name }),
      ...(phone !== null && { phone }),
      ...{ first: toInstantOf(first), last: toInstantOf(last) },
    }));
  }

  async searchPeople(text: string, limit: number): Promise<FoundPerson[]> {
    const { ids } = await searchRiderIds(this.db, { text, among: isSomebody }, { offset: 0, limit });
    const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
    const { rows } = await sql<FoundPerson>`
      SELECT * FROM (
        SELECT id, 'staff' AS role, name FROM staff WHERE name ILIKE ${like} OR username ILIKE ${like}
        UNION ALL SELECT id, 'driver', name FROM drivers WHERE name ILIKE ${like} OR phone ILIKE ${like}
        UNION ALL SELECT id, 'rider', name FROM riders WHERE id = ANY(${ids}::uuid[])) p
      ORDER BY role DESC, name, id LIMIT ${limit}`.execute(this.db);
    return rows;
  }

  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await sql<{ id: string; name: string }>`
      SELECT id, name FROM staff WHERE id = ANY(${ids}::uuid[])
      UNION ALL SELECT id, name FROM drivers WHERE id = ANY(${ids}::uuid[])
      UNION ALL SELECT id, name FROM riders r WHERE id = ANY(${ids}::uuid[]) AND ${isSomebody}
      UNION ALL SELECT id, plate FROM vehicles WHERE id = ANY(${ids}::uuid[])`.execute(this.db);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  seal = (): Promise<number> => sealFacts(this.db);
  check = (): Promise<{ book: SealBook; isNews: boolean }> => checkSeals(this.db);
  readBook = (): Promise<SealBook> => readBook(this.db);
}

const instantOf = (at: Instant) => sql`${new Date(at)}::timestamptz`;

function fitting(filter: AuditFilter): RawBuilder<unknown> {
  const { person, actor, kinds, tripId, vehicleId, from, until } = filter;
  const wanted = [
    person && sql`(f.rider_id = ${person} OR f.driver_id = ${person} OR f.staff_id = ${person})`,
    actor && sql`f.actor_id = ${actor}`,
    kinds && sql`f.kind = ANY(${kinds})`,
    tripId && sql`f.trip_id = ${tripId}`,
    vehicleId && sql`f.vehicle_id = ${vehicleId}`,
    from !== undefined && sql`f.at >= ${instantOf(from)}`,
    until !== undefined && sql`f.at < ${instantOf(until)}`,
  ].filter((each): each is RawBuilder<unknown> => typeof each === "object");
  return sql.join([sql`true`, ...wanted], sql` AND `);
}
