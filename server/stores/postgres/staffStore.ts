import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { DistrictId, OperatorId, StaffId } from "../../../shared/ids/index.ts";
import { dispatchingRoles } from "../../../shared/roles/index.ts";
import type { Locale } from "../../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Scopes, SetupCounts, StaffRecord, StaffStore, Watcher } from "../accounts.ts";
import { scopeColumns, scopeOf } from "./accountStore.ts";
import { literals } from "./literals.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant } from "./tripRows.ts";

export class PostgresStaffStore implements StaffStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async list(): Promise<StaffRecord[]> {
    const rows = await this.db.selectFrom("staff").selectAll().orderBy("name").orderBy("username").execute();
    return rows.map(toRecord);
  }

  find(id: StaffId): Promise<StaffRecord | undefined> {
    return this.one(sql`id`, id);
  }

  findByUsername(username: string): Promise<StaffRecord | undefined> {
    return this.one(sql`lower(username)`, username);
  }

  private async one(column: RawBuilder<string>, value: string): Promise<StaffRecord | undefined> {
    const row = await this.db.selectFrom("staff").selectAll().where(column, "=", value).executeTakeFirst();
    return row && toRecord(row);
  }

  async lock(ids: readonly StaffId[]): Promise<void> {
    await sql`SELECT 1 FROM staff WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`.execute(
      this.db,
    );
  }

  async add({ id, username, name, role, scope }: Parameters<StaffStore["add"]>[0]): Promise<boolean> {
    const row = await this.db
      .insertInto("staff")
      .values({ id, username, name, role, password_hash: null, ...scopeColumns(scope) })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return row !== undefined;
  }

  async setDuty(id: StaffId, { role, scope }: Pick<StaffRecord, "role" | "scope">): Promise<void> {
    await this.set(id, { role, ...scopeColumns(scope) });
  }

  async setClosed(id: StaffId, at: Instant | undefined): Promise<void> {
    await this.set(id, { closed_at: at === undefined ? null : new Date(at) });
  }

  async settle(
    id: StaffId,
    { name, locale, passwordHash }: { name: string; locale: Locale; passwordHash: string },
  ): Promise<void> {
    await this.set(id, { name, locale, password_hash: passwordHash });
  }

  async setPassword(id: StaffId, passwordHash: string | undefined): Promise<void> {
    await this.set(id, { password_hash: passwordHash ?? null });
  }

  private async set(id: StaffId, columns: object): Promise<void> {
    await this.db.updateTable("staff").set(columns).where("id", "=", id).execute();
  }

  async listWatchers(): Promise<Watcher[]> {
    const { rows } = await sql<{ id: StaffId; watched_at: Date | null; is_reached: boolean }>`
      SELECT s.id, s.watched_at,
        EXISTS (SELECT FROM channel_addresses c WHERE c.person_id = s.id AND c.ended_at IS NULL) AS is_reached
      FROM staff s WHERE s.closed_at IS NULL AND s.role IN (${literals(dispatchingRoles)}) ORDER BY s.id`.execute(
      this.db,
    );
    return rows.map((row) => ({
      ...{ id: row.id, watchedAt: maybeInstant(row.watched_at), isReached: row.is_reached },
    }));
  }

  async noteWatching(ids: readonly StaffId[], at: Instant): Promise<void> {
    await sql`UPDATE staff SET watched_at = ${new Date(at)} WHERE id = ANY(${[...ids]}::uuid[])`.execute(
      this.db,
    );
  }

  async listScopes(): Promise<Scopes> {
    const [operators, districts] = await Promise.all([
      this.db.selectFrom("operators").select(["id", "name"]).orderBy("id").execute(),
      this.db.selectFrom("districts").select(["id", "name"]).orderBy("id").execute(),
    ]);
    return {
      operators: operators.map(({ id, name }) => ({ id: id as OperatorId, name })),
      districts: districts.map(({ id, name }) => ({ id: id as DistrictId, name })),
    };
  }

  async countSetup(day: ServiceDay, operators: readonly OperatorId[] | undefined): Promise<SetupCounts> {
    const theirs = (column: string) =>
      operators === undefined ? sql`true` : sql`${sql.ref(column)} = ANY(${[...operators]}::text[])`;
    const { rows } = await sql<SetupCounts>`SELECT
      (SELECT count(*)::int FROM districts) AS districts,
      (SELECT count(*)::int FROM operators WHERE ${theirs("id")}) AS operators,
      (SELECT count(*)::int FROM contracts WHERE valid @> ${day}::date AND ${theirs("operator_id")}) AS contracts,
      (SELECT count(*)::int FROM vehicles WHERE ${theirs("operator_id")}) AS vehicles,
      (SELECT count(*)::int FROM drivers WHERE ${theirs("operator_id")}) AS drivers,
      (SELECT count(*)::int FROM drivers WHERE pin_hash IS NOT NULL AND ${theirs("operator_id")}) AS pins,
      (SELECT count(*)::int FROM shift_templates t JOIN vehicles v ON v.id = t.vehicle_id
        WHERE t.valid @> ${day}::date AND ${theirs("v.operator_id")}) AS shifts,
      (SELECT count(*)::int FROM riders WHERE erased_at IS NULL) AS riders,
      (SELECT count(*)::int FROM staff WHERE closed_at IS NULL AND password_hash IS NOT NULL
        AND role IN ('dispatcher', 'chief', 'administrator')) AS dispatchers`.execute(this.db);
    const [counts] = rows;
    if (counts === undefined) throw new Error("nothing was counted");
    return counts;
  }

  async hasAdministrator(): Promise<boolean> {
    const row = await this.db
      .selectFrom("staff")
      .select("id")
      .where("role", "=", "administrator")
      .where("closed_at", "is", null)
      .where("password_hash", "is not", null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}

const toRecord = (row: Selectable<Schema["staff"]>): StaffRecord => ({
  id: row.id as StaffId,
  username: row.username,
  name: row.name,
  role: row.role,
  scope: scopeOf(row),
  locale: row.locale,
  hasJoined: row.password_hash !== null,
  isClosed: row.closed_at !== null,
  hasFactor: row.factor_sealed !== null,
});
