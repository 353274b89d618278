import { type Kysely, type RawBuilder, sql } from "kysely";
import type { CategoryId, DistrictId, RiderId } from "../../../shared/ids/index.ts";
import type { Ending } from "../../../shared/needs/riderRecords.ts";
import type { MobilityAid } from "../../../shared/schemas/index.ts";
import type { RiderFileRecord, Standing } from "../../domain/people/record.ts";
import type { Page, RiderRecordStore } from "../index.ts";
import type { RiderHolder, RiderLineRecord, RidersWanted } from "../riderRecords.ts";
import { endingCounts, endsAs, isListed, isSomebody, lastPeriod, reachCondition } from "./riderConditions.ts";
import { maybe, readRiderFiles, type StandingRow, toStanding } from "./riderFileRows.ts";
import { searchRiderIds } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";
import { addRiderFiles, removeUnusedRiders, replaceRiderFiles } from "./writeRiderFiles.ts";

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
    return (await readRiderFiles(this.db, sql`WHERE r.id = ${id} AND ${isSomebody}`))[0];
  }

  listByIds(ids: readonly RiderId[]): Promise<RiderFileRecord[]> {
    return readRiderFiles(this.db, sql`WHERE r.id = ANY(${[...ids]}::uuid[])`);
  }

  listByIins(iins: readonly string[]): Promise<RiderFileRecord[]> {
    return readRiderFiles(this.db, sql`WHERE r.iin = ANY(${[...iins]}::text[])`);
  }

  listAfter(iin: string, limit: number): Promise<RiderFileRecord[]> {
    return readRiderFiles(this.db, sql`WHERE ${isListed} AND r.iin > ${iin} ORDER BY r.iin LIMIT ${limit}`);
  }

  async lockByIins(iins: readonly string[]): Promise<void> {
    await sql`SELECT FROM riders WHERE iin = ANY(${[...iins]}::text[]) ORDER BY iin FOR NO KEY UPDATE`.execute(
      this.db,
    );
  }

  async lockByIds(ids: readonly RiderId[]): Promise<void> {
    await sql`SELECT FROM riders WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY iin FOR NO KEY UPDATE`.execute(
      this.db,
    );
  }

  async listHolders(of: { iins: readonly string[]; phones: readonly string[] }): Promise<RiderHolder[]> {
    const { rows } = await sql<RiderHolder>`
      SELECT id, iin, phone FROM riders
      WHERE iin = ANY(${[...of.iins]}::text[]) OR phone = ANY(${[...of.phones]}::text[])`.execute(this.db);
    return rows;
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

  create(records: readonly RiderFileRecord[]): Promise<boolean> {
    return addRiderFiles(this.db, records);
  }

  replace(records: readonly RiderFileRecord[]): Promise<void> {
    return replaceRiderFiles(this.db, records);
  }

  removeUnused(ids: readonly RiderId[]): Promise<RiderId[]> {
    return removeUnusedRiders(this.db, ids);
  }

  async setStanding(id: RiderId, { state, from, until }: Standing): Promise<void> {
    await sql`
      UPDATE riders SET state = ${state}, state_from = ${from ?? null}, state_until = ${until ?? null}, version = version + 1
      WHERE id = ${id}`.execute(this.db);
  }
}

const toLine = (row: LineRow): RiderLineRecord => ({
  ...{ id: row.id, name: row.name, phone: row.phone, aid: row.aid, standing: toStanding(row) },
  ...{ category: maybe(row.category_id), districtId: maybe(row.district_id) },
  ...{ home: maybe(row.home), eligibleUntil: maybe(row.until) },
});
