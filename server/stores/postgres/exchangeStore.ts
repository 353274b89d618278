import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { ImportCounts, ImportStatus, ListKind, RowOutcome } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { RiderState } from "../../domain/exchange/compareRider.ts";
import type { CheckedRow, ExchangeStore, ImportRecord, KnownRider, NewImport, Page } from "../index.ts";
import { addListedRiders, changeListedRiders, readListedRiders, removeListedRiders } from "./listedRiders.ts";
import { isListed } from "./riderConditions.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

const json = (value: unknown) => sql<unknown>`${JSON.stringify(value)}::jsonb`;

interface ImportRowOf {
  id: string;
  kind: ListKind;
  purpose: ImportRecord["purpose"];
  status: ImportStatus;
  staff_id: string;
  by: string;
  created_at: Date;
  applied_at: Date | null;
  done: number;
  kept: number;
  counts: ImportCounts;
  unknown_columns: string[];
}
interface StoredRow {
  position: number;
  no: number | null;
  outcome: RowOutcome;
  iin: string;
  name: string;
  rider_id: RiderId | null;
  was: RiderState | null;
  is: RiderState | null;
  changes: CheckedRow["changes"];
  faults: CheckedRow["faults"];
}

const nothing: ImportCounts = { new: 0, changed: 0, gone: 0, unchanged: 0, wrong: 0 };

export class PostgresExchangeStore implements ExchangeStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async addImport({ id, kind, purpose, staffId, at, unknownColumns }: NewImport): Promise<void> {
    await this.db
      .insertInto("imports")
      .values({
        ...{ id, kind, purpose, staff_id: staffId, created_at: new Date(at), counts: nothing },
        unknown_columns: [...unknownColumns],
      })
      .execute();
  }

  async addRows(importId: string, rows: readonly CheckedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.db
      .insertInto("import_rows")
      .values(
        rows.map((row) => ({
          ...{ import_id: importId, position: row.position, no: row.no ?? null, outcome: row.outcome },
          ...{ iin: row.iin, name: row.name, rider_id: row.riderId ?? null },
          ...{ was: json(row.was ?? null), is: json(row.is ?? null) },
          ...{ changes: json(row.changes), faults: json(row.faults) },
        })),
      )
      .execute();
  }

  async finishCheck(importId: string, firstPosition: number): Promise<ImportCounts> {
    await sql`
      INSERT INTO import_rows (import_id, position, outcome, iin, name, rider_id, was, "is")
      SELECT ${importId}, ${firstPosition}::int + row_number() OVER (ORDER BY r.name, r.id), 'gone', r.iin, r.name, r.id, 'null', 'null'
      FROM riders r
      WHERE ${isListed} AND NOT EXISTS (SELECT FROM import_rows i WHERE i.import_id = ${importId} AND i.iin = r.iin)`.execute(
      this.db,
    );
    const { rows } = await sql<{ outcome: RowOutcome; count: number }>`
      SELECT outcome, count(*)::int AS count FROM import_rows WHERE import_id = ${importId} GROUP BY outcome`.execute(
      this.db,
    );
    const counts = { ...nothing, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
    await this.db.updateTable("imports").set({ counts }).where("id", "=", importId).execute();
    return counts;
  }

  async find(importId: string): Promise<ImportRecord | undefined> {
    return (await this.read(sql`WHERE i.id = ${importId}`))[0];
  }

  async lock(importId: string): Promise<ImportRecord | undefined> {
    await sql`SELECT FROM imports WHERE id = ${importId} FOR NO KEY UPDATE`.execute(this.db);
    return this.find(importId);
  }

  list(limit: number): Promise<ImportRecord[]> {
    return this.read(sql`ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`);
  }

  async listRows(importId: string, outcome: RowOutcome, { offset, limit }: Page) {
    const { rows } = await sql<StoredRow>`
      SELECT * FROM import_rows WHERE import_id = ${importId} AND outcome = ${outcome}
      ORDER BY position OFFSET ${offset} LIMIT ${limit}`.execute(this.db);
    const counted = await sql<{ total: number }>`
      SELECT count(*)::int AS total FROM import_rows WHERE import_id = ${importId} AND outcome = ${outcome}`.execute(
      this.db,
    );
    return { rows: rows.map(toRow), total: counted.rows[0]?.total ?? 0 };
  }

  async listToApply(importId: string, after: number, limit: number): Promise<CheckedRow[]> {
    const { rows } = await sql<StoredRow>`
      SELECT * FROM import_rows
      WHERE import_id = ${importId} AND outcome IN ('new', 'changed') AND position > ${after}
      ORDER BY position LIMIT ${limit}`.execute(this.db);
    return rows.map(toRow);
  }

  async setStatus(
    importId: string,
    status: ImportStatus,
    { appliedAt, kept, staffId }: Parameters<ExchangeStore["setStatus"]>[2] = {},
  ): Promise<void> {
    const applied = appliedAt === undefined ? {} : { applied_at: new Date(appliedAt) };
    const by = staffId === undefined ? {} : { staff_id: staffId };
    await this.db
      .updateTable("imports")
      .set({ status, ...applied, ...by, ...(kept === undefined ? {} : { kept }) })
      .where("id", "=", importId)
      .execute();
  }

  async setDone(importId: string, done: number): Promise<void> {
    await this.db
      .insertInto("import_progress")
      .values({ import_id: importId, done })
      .onConflict((conflict) => conflict.column("import_id").doUpdateSet({ done }))
      .execute();
  }

  async listToldColumns(kind: ListKind): Promise<Map<string, string | null>> {
    const rows = await this.db.selectFrom("told_columns").selectAll().where("kind", "=", kind).execute();
    return new Map(rows.map(({ name, meaning }) => [name, meaning]));
  }

  async tellColumns(
    kind: ListKind,
    columns: readonly { name: string; meaning: string | null }[],
  ): Promise<void> {
    for (const { name, meaning } of columns)
      await this.db
        .insertInto("told_columns")
        .values({ kind, name, meaning })
        .onConflict((conflict) => conflict.columns(["kind", "name"]).doUpdateSet({ meaning }))
        .execute();
  }

  async listRiders(iins: readonly string[], day: ServiceDay): Promise<Map<string, KnownRider>> {
    const riders = await readListedRiders(this.db, day, sql`WHERE r.iin = ANY(${[...iins]}::text[])`);
    return new Map(riders.map((rider) => [rider.iin, rider]));
  }

  listAllRiders(day: ServiceDay, after: string, limit: number): Promise<KnownRider[]> {
    return readListedRiders(
      this.db,
      day,
      sql`WHERE ${isListed} AND r.iin > ${after} ORDER BY r.iin LIMIT ${limit}`,
    );
  }

  async lockRiders(iins: readonly string[]): Promise<void> {
    await sql`SELECT FROM riders WHERE iin = ANY(${[...iins]}::text[]) ORDER BY iin FOR NO KEY UPDATE`.execute(
      this.db,
    );
  }

  async listHolders(phones: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await sql<{ phone: string; iin: string }>`
      SELECT phone, iin FROM riders WHERE phone = ANY(${[...phones]}::text[])`.execute(this.db);
    return new Map(rows.map(({ phone, iin }) => [phone, iin]));
  }

  addRiders(riders: Parameters<ExchangeStore["addRiders"]>[0]): Promise<void> {
    return addListedRiders(this.db, riders);
  }

  changeRiders(riders: Parameters<ExchangeStore["changeRiders"]>[0], day: ServiceDay): Promise<void> {
    return changeListedRiders(this.db, riders, day);
  }

  removeRiders(ids: readonly RiderId[]): Promise<RiderId[]> {
    return removeListedRiders(this.db, ids);
  }

  private async read(which: RawBuilder<unknown>): Promise<ImportRecord[]> {
    const { rows } = await sql<ImportRowOf>`
      SELECT i.*, s.name AS by, coalesce(p.done, 0) AS done FROM imports i JOIN staff s ON s.id = i.staff_id
      LEFT JOIN import_progress p ON p.import_id = i.id ${which}`.execute(this.db);
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, purpose: row.purpose, status: row.status, staffId: row.staff_id },
      ...{ by: row.by, counts: row.counts, done: row.done, kept: row.kept },
      at: toInstantOf(row.created_at),
      appliedAt: maybeInstant(row.applied_at),
      unknownColumns: row.unknown_columns,
    }));
  }
}

const toRow = (row: StoredRow): CheckedRow => ({
  ...{ position: row.position, no: row.no ?? undefined, outcome: row.outcome, iin: row.iin, name: row.name },
  ...{ riderId: row.rider_id ?? undefined, was: row.was ?? undefined, is: row.is ?? undefined },
  ...{ changes: row.changes, faults: row.faults },
});
