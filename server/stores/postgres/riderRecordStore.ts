import { type Kysely, type RawBuilder, sql } from "kysely";
import type { CategoryId, DistrictId, RiderId } from "../../../shared/ids/index.ts";
import type { RiderState } from "../../../shared/lifeCycle/rider.ts";
import type { Ending } from "../../../shared/needs/riderRecords.ts";
import { type Locale, type MobilityAid, RiderNeeds, type StopPlace } from "../../../shared/schemas/index.ts";
import type {
  EligibilityPeriod,
  RiderContact,
  RiderFileRecord,
  Standing,
} from "../../domain/people/record.ts";
import type { Page, RiderRecordStore } from "../index.ts";
import type { RiderLineRecord, RidersWanted } from "../riderRecords.ts";
import { endingCounts, endsAs, isListed, isSomebody, lastPeriod, reachCondition } from "./riderConditions.ts";
import { SPELLING, searchRiderIds, searchWords } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface StandingRow {
  state: RiderState;
  state_from: string | null;
  state_until: string | null;
}
interface FileRow extends StandingRow {
  id: RiderId;
  version: number;
  iin: string;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  needs: object;
  chair_weight_kg: number | null;
  home: StopPlace | null;
  restricted_at: Date | null;
  district_id: DistrictId | null;
  periods: { [Key in keyof EligibilityPeriod]: EligibilityPeriod[Key] | null }[];
  contacts: { [Key in keyof RiderContact]: RiderContact[Key] | null }[];
}
interface LineRow extends StandingRow {
  id: RiderId;
  name: string;
  phone: string;
  aid: MobilityAid;
  category_id: CategoryId | null;
  district_id: DistrictId | null;
  home: string | null;
  until: string | null;
}

export class PostgresRiderRecordStore implements RiderRecordStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(id: RiderId): Promise<RiderFileRecord | undefined> {
    const { rows } = await sql<FileRow>`
      SELECT r.id, r.version, r.iin, r.name, r.phone, r.locale, r.aid, r.needs, r.chair_weight_kg, r.home, r.district_id,
        r.state, r.state_from, r.state_until, r.restricted_at,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'category', e.category_id, 'basis', e.legal_basis,
            'from', lower(e.valid), 'until', upper(e.valid) - 1, 'condition', e.condition) ORDER BY e.valid)
          FROM eligibility e WHERE e.rider_id = r.id), '[]') AS periods,
        coalesce((SELECT jsonb_agg(jsonb_build_object('name', g.name, 'phone', g.phone, 'may', g.may,
            'consentFrom', g.consent_from, 'consentUntil', g.consent_until) ORDER BY g.position)
          FROM guardians g WHERE g.rider_id = r.id), '[]') AS contacts
      FROM riders r WHERE r.id = ${id} AND ${isSomebody}`.execute(this.db);
    const [row] = rows;
    return row && toFile(row);
  }

  async findIdBy(of: { iin: string } | { phone: string }): Promise<RiderId | undefined> {
    const where = "iin" in of ? sql`iin = ${of.iin}` : sql`phone = ${of.phone}`;
    const { rows } = await sql<{ id: RiderId }>`SELECT id FROM riders WHERE ${where}`.execute(this.db);
    return rows[0]?.id;
  }

  async list({ text, ending, reach, today }: RidersWanted, page: Page) {
    const among = sql`${isListed} AND ${reachCondition(reach, today)} AND ${endsAs(ending, today)}`;
    const found =
      text === undefined || text === ""
        ? await this.listIds(among, page)
        : await searchRiderIds(this.db, { text, among }, page);
    const { rows } = await sql<LineRow>`
      SELECT r.id, r.name, r.phone, r.aid, r.district_id, r.home->>'label' AS home, r.state, r.state_from, r.state_until,
        e.category_id, e.until
      FROM riders r ${lastPeriod(today)}
      WHERE r.id = ANY(${found.ids}::uuid[]) ORDER BY array_position(${found.ids}::uuid[], r.id)`.execute(
      this.db,
    );
    return { riders: rows.map(toLine), total: found.total };
  }

  private async listIds(among: RawBuilder<unknown>, page: Page): Promise<{ ids: RiderId[]; total: number }> {
    const { rows } = await sql<{ ids: RiderId[]; total: number }>`
      SELECT (SELECT count(*)::int FROM riders r WHERE ${among}) AS total,
        ARRAY(SELECT r.id FROM riders r WHERE ${among}
          ORDER BY r.search_words, r.id OFFSET ${page.offset} LIMIT ${page.limit}) AS ids`.execute(this.db);
    return rows[0] ?? { ids: [], total: 0 };
  }

  async countEndings({
    reach,
    today,
  }: Pick<RidersWanted, "reach" | "today">): Promise<Record<Ending, number>> {
    const { rows } = await sql<Record<Ending, number>>`
      SELECT ${endingCounts(today)} FROM riders r WHERE ${isListed} AND ${reachCondition(reach, today)}`.execute(
      this.db,
    );
    return rows[0] ?? { ended: 0, in7: 0, in30: 0, in60: 0 };
  }

  async create(record: RiderFileRecord): Promise<void> {
    await this.db
      .insertInto("riders")
      .values({ id: record.id, ...columnsOf(record) })
      .execute();
    await this.writeParts(record);
  }

  async replace(record: RiderFileRecord): Promise<void> {
    await this.db
      .updateTable("riders")
      .set({ ...columnsOf(record), version: sql`version + 1` as never })
      .where("id", "=", record.id)
      .execute();
    await sql`DELETE FROM eligibility WHERE rider_id = ${record.id}`.execute(this.db);
    await sql`DELETE FROM guardians WHERE rider_id = ${record.id}`.execute(this.db);
    await this.writeParts(record);
  }

  /** A period that was stored keeps its number. */
  private async writeParts({ id, eligibility, contacts }: RiderFileRecord): Promise<void> {
    for (const { id: known, category, basis, from, until, condition } of eligibility) {
      const number = known === undefined ? sql`DEFAULT` : sql`${known}`;
      await sql`
        INSERT INTO eligibility (id, rider_id, category_id, legal_basis, valid, condition) OVERRIDING SYSTEM VALUE
        VALUES (${number}, ${id}, ${category}, ${basis},
          daterange(${from ?? null}::date, ${until ?? null}::date, '[]'), ${condition ?? null})`.execute(
        this.db,
      );
    }
    for (const [position, { name, phone, may, consentFrom, consentUntil }] of contacts.entries())
      await this.db
        .insertInto("guardians")
        .values({
          ...{ rider_id: id, position, name, phone, may },
          ...{ consent_from: consentFrom ?? null, consent_until: consentUntil ?? null },
        })
        .execute();
  }

  async setStanding(id: RiderId, { state, from, until }: Standing): Promise<void> {
    await sql`
      UPDATE riders SET state = ${state}, state_from = ${from ?? null}, state_until = ${until ?? null}, version = version + 1
      WHERE id = ${id}`.execute(this.db);
  }
}

const columnsOf = ({ iin, name, phone, locale, aid, home, districtId }: RiderFileRecord) => ({
  ...{ iin, name, phone, locale, aid, home: (home ?? null) as StopPlace | null },
  ...{ district_id: districtId ?? null, search_words: searchWords(name), spelling: SPELLING },
});

const maybe = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const toStanding = ({ state, state_from, state_until }: StandingRow): Standing => ({
  ...{ state, from: maybe(state_from), until: maybe(state_until) },
});

const toFile = (row: FileRow): RiderFileRecord => ({
  ...{ id: row.id, version: row.version, iin: row.iin, name: row.name, phone: row.phone },
  ...{ locale: row.locale, aid: row.aid, home: maybe(row.home), districtId: maybe(row.district_id) },
  needs: RiderNeeds.parse({
    ...row.needs,
    ...(row.chair_weight_kg !== null && { chairWeightKg: row.chair_weight_kg }),
  }),
  standing: toStanding(row),
  eligibility: row.periods.map((each) => present(each) as EligibilityPeriod),
  contacts: row.contacts.map((each) => present(each) as RiderContact),
  ...(row.restricted_at !== null && { restrictedAt: toInstantOf(row.restricted_at) }),
});

/** JSON has null for what is not there. */
const present = (part: object): object =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));

const toLine = (row: LineRow): RiderLineRecord => ({
  ...{ id: row.id, name: row.name, phone: row.phone, aid: row.aid, standing: toStanding(row) },
  ...{ category: maybe(row.category_id), districtId: maybe(row.district_id) },
  ...{ home: maybe(row.home), eligibleUntil: maybe(row.until) },
});
