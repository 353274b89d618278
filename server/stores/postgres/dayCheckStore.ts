import { type Kysely, sql } from "kysely";
import { instant, type ServiceDay, serviceDay } from "../../../shared/time/index.ts";
import type { DayCheck, DayCheckStore } from "../dayChecks.ts";
import type { Schema } from "./schema.ts";

/** Some number that no other lock of the program has. */
const LOCK = 7_340_064;

export class PostgresDayCheckStore implements DayCheckStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async takeTurn(): Promise<void> {
    await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(this.db);
  }

  async note({ day, runs, trips, broken, took }: DayCheck): Promise<void> {
    const now = { runs, trips, broken, took_ms: Math.round(took) };
    await this.db
      .insertInto("day_checks")
      .values({ service_day: day, ...now })
      .onConflict((conflict) => conflict.column("service_day").doUpdateSet({ ...now, at: sql<Date>`now()` }))
      .execute();
  }

  async summarize(from: ServiceDay) {
    const rows = await this.db
      .selectFrom("day_checks")
      .selectAll()
      .where("service_day", ">=", from)
      .orderBy("service_day")
      .execute();
    if (rows.length === 0) return undefined;
    return {
      at: instant(Math.max(...rows.map(({ at }) => at.getTime()))),
      checks: rows.map(({ service_day, runs, trips, broken, took_ms }) => ({
        ...{ day: serviceDay(service_day), runs, trips, broken, took: took_ms },
      })),
    };
  }
}
