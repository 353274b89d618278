import type { Kysely } from "kysely";
import type { Instant } from "../../../shared/time/index.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface StoredClock {
  now: Instant;
  anchorReal: Instant;
  speed: number;
  paused: boolean;
}

/** The one row by which the processes of a demo agree on their clock. */
export class PostgresClockStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(): Promise<StoredClock | undefined> {
    const row = await this.db.selectFrom("demo_clock").selectAll().executeTakeFirst();
    return (
      row && {
        now: toInstantOf(row.service_now),
        anchorReal: toInstantOf(row.anchor_real),
        speed: row.speed,
        paused: row.paused,
      }
    );
  }

  async save(clock: StoredClock): Promise<void> {
    const row = {
      service_now: new Date(clock.now),
      anchor_real: new Date(clock.anchorReal),
      speed: clock.speed,
      paused: clock.paused,
    };
    await this.db
      .insertInto("demo_clock")
      .values(row)
      .onConflict((conflict) => conflict.column("one").doUpdateSet(row))
      .execute();
  }
}
