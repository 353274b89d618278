import { type Kysely, sql } from "kysely";
import { StaffId } from "../../../shared/ids/index.ts";
import { DaySum } from "../../../shared/schemas/index.ts";
import { type Instant, type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type { ClosedDay, DayClosingStore } from "../dayClosings.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

export class PostgresDayClosingStore implements DayClosingStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(day: ServiceDay): Promise<ClosedDay | undefined> {
    const row = await this.db
      .selectFrom("day_closings")
      .selectAll()
      .where("service_day", "=", day)
      .where("reopened_at", "is", null)
      .executeTakeFirst();
    return (
      row && {
        ...{ id: row.id, day, at: toInstantOf(row.at), by: StaffId.parse(row.staff_id) },
        ...{ factId: Number(row.fact_id), sum: DaySum.parse(row.record) },
      }
    );
  }

  async add({ id, day, at, by, factId, sum }: ClosedDay): Promise<void> {
    const record = sql`${JSON.stringify(sum)}::jsonb`;
    await this.db
      .insertInto("day_closings")
      .values({ id, service_day: day, at: new Date(at), staff_id: by, fact_id: factId, record })
      .execute();
  }

  async reopen(id: string, at: Instant): Promise<void> {
    await this.db
      .updateTable("day_closings")
      .set({ reopened_at: new Date(at) })
      .where("id", "=", id)
      .execute();
  }

  async listDays(from: ServiceDay): Promise<ServiceDay[]> {
    const rows = await this.db
      .selectFrom("day_closings")
      .select("service_day")
      .where("service_day", ">=", from)
      .where("reopened_at", "is", null)
      .execute();
    return rows.map(({ service_day }) => serviceDay(service_day));
  }
}
