import { type Kysely, type RawBuilder, sql } from "kysely";
import type { CategoryId, DistrictId, RiderId } from "../../../shared/ids/index.ts";
import type { ApplicationState, ApplicationWay } from "../../../shared/needs/applications.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type {
  Applicant,
  ApplicationDecision,
  ApplicationRecord,
  Examined,
} from "../../domain/people/application.ts";
import type {
  ApplicationKeyRecord,
  ApplicationStore,
  ApplicationsWanted,
  NewApplicationRecord,
} from "../applications.ts";
import type { Page } from "../page.ts";
import type { Schema } from "./schema.ts";
import { maybeInstant, toInstantOf } from "./tripRows.ts";

type Said = Pick<Applicant, "phone" | "locale" | "aid" | "address" | "note" | "helper"> &
  Pick<Examined, "home" | "consentOn">;

interface ApplicationRow {
  id: string;
  number: string;
  version: number;
  state: ApplicationState;
  way: ApplicationWay;
  via: string | null;
  staff_id: string | null;
  handed_in_at: Date;
  due: string;
  iin: string;
  name: string;
  district_id: DistrictId;
  category_id: CategoryId | null;
  said: Said;
  papers: Examined["papers"];
  rider_id: RiderId | null;
  decided_at: Date | null;
  decided_by: string | null;
  decision: ApplicationDecision | null;
}
interface KeyRow {
  id: string;
  name: string;
  made_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  applications: number;
}

const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;
const saidOf = ({ phone, locale, aid, address, note, helper, home, consentOn }: Said): Said => ({
  ...{ phone, locale, aid, address, note, helper, home, consentOn },
});

export class PostgresApplicationStore implements ApplicationStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async add(application: NewApplicationRecord): Promise<boolean> {
    const { id, hash, way, keyId, staffId, handedIn, due, iin, name, districtId } = application;
    const added = await this.db
      .insertInto("applications")
      .values({
        ...{ id, request_hash: hash, way, key_id: keyId ?? null, staff_id: staffId ?? null },
        ...{ handed_in_at: new Date(handedIn), due, iin, name, district_id: districtId, category_id: null },
        ...{ said: json(saidOf(application)), decision: sql`NULL`, rider_id: null, decided_by: null },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    return added !== undefined;
  }

  async findHandedIn(id: string) {
    const row = await this.db
      .selectFrom("applications")
      .select(["request_hash", "number", "due"])
      .where("id", "=", id)
      .executeTakeFirst();
    return row && { hash: row.request_hash, number: Number(row.number), due: row.due };
  }

  async find(id: string): Promise<ApplicationRecord | undefined> {
    return (await this.read(sql`WHERE a.id = ${id}`))[0];
  }

  listOpenOf(iin: string): Promise<ApplicationRecord[]> {
    return this.read(sql`WHERE a.iin = ${iin} AND a.state = 'open' ORDER BY a.number`);
  }

  async lock(id: string): Promise<void> {
    await sql`SELECT FROM applications WHERE id = ${id} FOR UPDATE`.execute(this.db);
  }

  async list(wanted: ApplicationsWanted, { offset, limit }: Page) {
    const among = sql`a.state = ${wanted.state} AND ${isReached(wanted)}`;
    const order = wanted.state === "open" ? sql`a.due, a.number` : sql`a.decided_at DESC, a.number`;
    const [applications, counted] = await Promise.all([
      this.read(sql`WHERE ${among} ORDER BY ${order} OFFSET ${offset} LIMIT ${limit}`),
      sql<{ total: number }>`SELECT count(*)::int AS total FROM applications a WHERE ${among}`.execute(
        this.db,
      ),
    ]);
    return { applications, total: counted.rows[0]?.total ?? 0 };
  }

  async countOpen(wanted: Omit<ApplicationsWanted, "state">, today: ServiceDay) {
    const { rows } = await sql<{ open: number; overdue: number }>`
      SELECT count(*)::int AS open, (count(*) FILTER (WHERE a.due < ${today}::date))::int AS overdue
      FROM applications a WHERE a.state = 'open' AND ${isReached(wanted)}`.execute(this.db);
    return rows[0] ?? { open: 0, overdue: 0 };
  }

  async change(application: ApplicationRecord): Promise<void> {
    const { id, iin, name, districtId, category, papers } = application;
    await sql`
      UPDATE applications SET iin = ${iin}, name = ${name}, district_id = ${districtId}, category_id = ${category ?? null},
        said = ${json(saidOf(application))}, papers = ${json(papers)}, version = version + 1
      WHERE id = ${id}`.execute(this.db);
  }

  async decide(id: string, { at, staffId, riderId, ...decision }: Parameters<ApplicationStore["decide"]>[1]) {
    await sql`
      UPDATE applications SET state = ${riderId === undefined ? "refused" : "granted"}, rider_id = ${riderId ?? null},
        decided_at = ${new Date(at)}, decided_by = ${staffId}, decision = ${json(decision)}, version = version + 1
      WHERE id = ${id}`.execute(this.db);
  }

  async namesOf(staffIds: readonly string[]): Promise<Map<string, string>> {
    if (staffIds.length === 0) return new Map();
    const rows = await this.db
      .selectFrom("staff")
      .select(["id", "name"])
      .where("id", "in", [...staffIds])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async addKey({ id, name, hash, at }: Parameters<ApplicationStore["addKey"]>[0]): Promise<boolean> {
    const added = await this.db
      .insertInto("application_keys")
      .values({ id, name, key_hash: hash, made_at: new Date(at) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    return added !== undefined;
  }

  async listKeys(): Promise<ApplicationKeyRecord[]> {
    const { rows } = await sql<KeyRow>`
      SELECT k.*, (SELECT count(*)::int FROM applications a WHERE a.key_id = k.id) AS applications
      FROM application_keys k ORDER BY k.revoked_at IS NOT NULL, k.made_at DESC, k.id`.execute(this.db);
    return rows.map((row) => ({
      ...{ id: row.id, name: row.name, madeAt: toInstantOf(row.made_at), applications: row.applications },
      ...{ lastUsedAt: maybeInstant(row.last_used_at), revokedAt: maybeInstant(row.revoked_at) },
    }));
  }

  findKey(hash: string): Promise<{ id: string; name: string } | undefined> {
    return this.db
      .selectFrom("application_keys")
      .select(["id", "name"])
      .where("key_hash", "=", hash)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
  }

  async noteKeyUse(id: string, at: Instant): Promise<void> {
    await this.db
      .updateTable("application_keys")
      .set({ last_used_at: new Date(at) })
      .where("id", "=", id)
      .execute();
  }

  async revokeKey(id: string, at: Instant): Promise<boolean> {
    const revoked = await this.db
      .updateTable("application_keys")
      .set({ revoked_at: new Date(at) })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    return revoked !== undefined;
  }

  private async read(which: RawBuilder<unknown>): Promise<ApplicationRecord[]> {
    const { rows } = await sql<ApplicationRow>`
      SELECT a.*, k.name AS via FROM applications a LEFT JOIN application_keys k ON k.id = a.key_id ${which}`.execute(
      this.db,
    );
    return rows.map(toRecord);
  }
}

/** What `isApplicationReached` says, for a list. */
function isReached({
  reach: { districts, served },
  by,
}: Omit<ApplicationsWanted, "state">): RawBuilder<unknown> {
  const inDistrict =
    districts === undefined ? sql`true` : sql`a.district_id = ANY(${[...districts]}::text[])`;
  if (served === undefined) return inDistrict;
  const [where, what] = [served.map(({ district }) => district), served.map(({ category }) => category)];
  return sql`(${inDistrict} AND (a.category_id IS NULL AND a.staff_id = ${by} OR EXISTS (
    SELECT 1 FROM unnest(${where}::text[], ${what}::text[]) AS s(district, category)
    WHERE s.district = a.district_id AND s.category = a.category_id)))`;
}

const maybe = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

const toRecord = (row: ApplicationRow): ApplicationRecord => ({
  ...row.said,
  ...{ id: row.id, number: Number(row.number), version: row.version, state: row.state, way: row.way },
  ...{
    via: maybe(row.via),
    staffId: maybe(row.staff_id),
    handedIn: toInstantOf(row.handed_in_at),
    due: row.due,
  },
  ...{ iin: row.iin, name: row.name, districtId: row.district_id, category: maybe(row.category_id) },
  ...{ papers: row.papers, riderId: maybe(row.rider_id) },
  ...(row.decided_at !== null && {
    decided: { ...row.decision, at: toInstantOf(row.decided_at), by: maybe(row.decided_by) ?? "" },
  }),
});
