import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ImportCounts, ImportStatus, ListKind, RowOutcome } from "../../../shared/schemas/index.ts";
import type { ListedState } from "../../domain/exchange/listShape.ts";
import type { CheckedRow, ExchangeStore, ImportRecord, NewImport, Page } from "../index.ts";
import { asSet } from "./asSet.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

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
  key: string;
  name: string;
  record_id: string | null;
  was: ListedState | null;
  is: ListedState | null;
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
    await sql`
      INSERT INTO import_rows (import_id, position, no, outcome, key, name, record_id, was, "is", changes, faults)
      SELECT ${importId}, position, no, outcome, key, name, "recordId", was, "is", changes, faults
      FROM jsonb_to_recordset(${asSet(rows)}) AS n(position int, no int, outcome text, key text, name text, "recordId" uuid,
        was jsonb, "is" jsonb, changes jsonb, faults jsonb)`.execute(this.db);
  }

  async finishCheck(importId: string): Promise<ImportCounts> {
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

  list(limit: number, of?: { staffId: string }): Promise<ImportRecord[]> {
    const whose = of === undefined ? sql`true` : sql`i.staff_id = ${of.staffId}`;
    return this.read(sql`WHERE ${whose} ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`);
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
  ...{ position: row.position, no: row.no ?? undefined, outcome: row.outcome, key: row.key, name: row.name },
  ...{ recordId: row.record_id ?? undefined, was: row.was ?? undefined, is: row.is ?? undefined },
  ...{ changes: row.changes, faults: row.faults },
});
