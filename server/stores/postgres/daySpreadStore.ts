import { type Kysely, sql } from "kysely";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Errors, SpreadKind } from "../../domain/runs/spread.ts";
import type { DaySpreadStore } from "../daySpreads.ts";
import type { Schema } from "./schema.ts";

const kinds = ["drive", "fetching", "returning", "alighting"] as const satisfies readonly SpreadKind[];
const none: Errors = { drive: [], fetching: [], returning: [], alighting: [] };

export class PostgresDaySpreadStore implements DaySpreadStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async note(day: ServiceDay, errors: Errors, at: Instant): Promise<void> {
    const rows = kinds.map((kind) => ({
      ...{ service_day: day, kind, noted_at: new Date(at), errors: [...errors[kind]] },
    }));
    await this.db
      .insertInto("day_spreads")
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(["service_day", "kind"])
          .doUpdateSet(({ ref }) => ({ errors: ref("excluded.errors"), noted_at: ref("excluded.noted_at") })),
      )
      .execute();
  }

  async readBetween(from: ServiceDay, before: ServiceDay): Promise<Errors> {
    const { rows } = await sql<{ kind: keyof Errors; errors: number[] }>`
      SELECT kind, array_agg(error) AS errors FROM day_spreads, unnest(errors) AS error
      WHERE service_day >= ${from} AND service_day < ${before} GROUP BY kind`.execute(this.db);
    return { ...none, ...Object.fromEntries(rows.map(({ kind, errors }) => [kind, errors])) };
  }
}
