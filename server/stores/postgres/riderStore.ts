import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RiderId } from "../../../shared/ids/index.ts";
import type { RiderNeeds } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Page, RiderStore } from "../index.ts";
import { isListed, isSomebody } from "./riderConditions.ts";
import { searchRiderIds } from "./riderSearch.ts";
import type { Schema } from "./schema.ts";
import { eligibilityJoin, guardiansColumn, type RiderRow, riderColumns, toRider } from "./tripRows.ts";

export class PostgresRiderStore implements RiderStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async lock(id: RiderId): Promise<void> {
    await sql`SELECT 1 FROM riders WHERE id = ${id} FOR NO KEY UPDATE`.execute(this.db);
  }

  async setNeeds(id: RiderId, { chairWeightKg, ...needs }: RiderNeeds): Promise<void> {
    await this.db
      .updateTable("riders")
      .set({ needs, chair_weight_kg: chairWeightKg ?? null })
      .where("id", "=", id)
      .execute();
    // Who plans with one of their trips has read the record as it was before.
    await sql`
      UPDATE shifts SET version = version + 1 WHERE id IN (
        SELECT st.shift_id FROM stops st JOIN trip_requests t ON t.id = st.trip_id
        WHERE t.rider_id = ${id} AND st.done_at IS NULL)`.execute(this.db);
  }

  async find(id: RiderId, day: ServiceDay): Promise<Rider | undefined> {
    return (await this.read(sql`r.id = ${id}`, day))[0];
  }

  async findByPhone(phone: string, day: ServiceDay): Promise<Rider | undefined> {
    return (await this.read(sql`r.phone = ${phone} AND r.state NOT IN ('movedAway', 'died')`, day))[0];
  }

  async listByNumbers(phones: readonly string[], day: ServiceDay): Promise<Rider[]> {
    const wanted = sql`ANY(${[...phones]}::text[])`;
    const riders = await this.read(
      sql`${isListed} AND r.state NOT IN ('movedAway', 'died') AND r.id IN (
        SELECT p.id FROM riders p WHERE p.phone = ${wanted}
        UNION SELECT g.rider_id FROM guardians g WHERE g.phone = ${wanted})`,
      day,
    );
    return riders.sort((one, other) => one.name.localeCompare(other.name));
  }

  async isEligible(id: RiderId, day: ServiceDay): Promise<boolean> {
    const { rows } = await sql`
      SELECT 1 FROM eligibility e JOIN categories c ON c.id = e.category_id AND c.valid @> ${day}::date
      JOIN riders r ON r.id = e.rider_id
      WHERE e.rider_id = ${id} AND ${isListed} AND e.valid @> ${day}::date
        AND (r.state = 'served' OR NOT daterange(r.state_from, r.state_until, '[]') @> ${day}::date)`.execute(
      this.db,
    );
    return rows.length > 0;
  }

  async search(text: string, page: Page, day: ServiceDay): Promise<{ riders: Rider[]; total: number }> {
    const { ids, total } = await searchRiderIds(this.db, { text, among: isListed }, page);
    const riders = await this.read(sql`r.id = ANY(${ids}::uuid[])`, day);
    const byId = new Map(riders.map((rider) => [rider.id, rider]));
    return { riders: ids.flatMap((id) => byId.get(id) ?? []), total };
  }

  private async read(where: RawBuilder<unknown>, day: ServiceDay): Promise<Rider[]> {
    const { rows } = await sql<RiderRow>`
      SELECT ${riderColumns}, ${guardiansColumn} FROM riders r ${eligibilityJoin(sql`${day}`)}
      WHERE ${isSomebody} AND ${where}`.execute(this.db);
    return rows.map(toRider);
  }
}
