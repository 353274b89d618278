import { type Kysely, sql } from "kysely";
import type { Instant } from "../../../shared/time/index.ts";
import type { Schema } from "./schema.ts";
import { toInstantOf } from "./tripRows.ts";

interface StoredClock {
  now: Instant;
  anchorReal: Instant;
  speed: number;
  paused: boolean;
}
interface ClockRow {
  service_now: Date;
  anchor_real: Date;
  speed: number;
  paused: boolean;
}

const toClock = (row: ClockRow): StoredClock => ({
  now: toInstantOf(row.service_now),
  anchorReal: toInstantOf(row.anchor_real),
  speed: row.speed,
  paused: row.paused,
});
const toRow = (clock: StoredClock): ClockRow => ({
  service_now: new Date(clock.now),
  anchor_real: new Date(clock.anchorReal),
  speed: clock.speed,
  paused: clock.paused,
});
const milliseconds = (count: number) => sql`make_interval(secs => ${count / 1000})`;
/** The clock's time at a real moment, from the row itself: moving on along its own line changes nothing for anybody. */
const timeAt = (real: Date) => sql<Date>`
  CASE WHEN paused THEN service_now ELSE service_now + (${real}::timestamptz - anchor_real) * speed END`;

/** The one row by which the processes of a demo agree on their clock. */
export class PostgresClockStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(): Promise<StoredClock | undefined> {
    const row = await this.db.selectFrom("demo_clock").selectAll().executeTakeFirst();
    return row && toClock(row);
  }

  async begin(first: StoredClock, alive: number): Promise<StoredClock> {
    await this.db
      .insertInto("demo_clock")
      .values(toRow(first))
      .onConflict((conflict) =>
        conflict
          .column("one")
          .doUpdateSet({ anchor_real: sql`excluded.anchor_real` })
          .where(sql<boolean>`demo_clock.anchor_real < excluded.anchor_real - ${milliseconds(alive)}`),
      )
      .execute();
    return toClock(await this.db.selectFrom("demo_clock").selectAll().executeTakeFirstOrThrow());
  }

  async moveOn(real: Instant, apart: number): Promise<StoredClock> {
    const at = new Date(real);
    await this.db
      .updateTable("demo_clock")
      .set({ service_now: timeAt(at), anchor_real: at })
      .where(sql<boolean>`anchor_real < ${at}::timestamptz - ${milliseconds(apart)}`)
      .execute();
    return toClock(await this.db.selectFrom("demo_clock").selectAll().executeTakeFirstOrThrow());
  }

  async change(
    real: Instant,
    change: { speed?: number | undefined; paused?: boolean | undefined; to?: Instant | undefined },
  ): Promise<StoredClock> {
    const at = new Date(real);
    const { speed, paused, to } = change;
    const row = await this.db
      .updateTable("demo_clock")
      .set({
        service_now:
          to === undefined ? timeAt(at) : sql<Date>`greatest(${timeAt(at)}, ${new Date(to)}::timestamptz)`,
        anchor_real: at,
        ...(speed !== undefined && { speed }),
        ...(paused !== undefined && { paused }),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return toClock(row);
  }

  /** Puts the clock to any time, whatever it was. */
  async save(clock: StoredClock): Promise<void> {
    const row = toRow(clock);
    await this.db
      .insertInto("demo_clock")
      .values(row)
      .onConflict((conflict) => conflict.column("one").doUpdateSet(row))
      .execute();
  }
}
