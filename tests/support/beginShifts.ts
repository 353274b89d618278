import { sql } from "kysely";
import type { Core } from "../../server/compose/core.ts";
import { literals } from "../../server/stores/postgres/literals.ts";
import type { ShiftId } from "../../shared/ids/index.ts";
import { isAhead, stopStatusesThat } from "../../shared/lifeCycle/stop.ts";
import type { Clock } from "../../shared/time/index.ts";

/** The shifts that nobody begins. */
export type Absent = "everybody" | Iterable<ShiftId>;

/**
 * The drivers come: every shift whose time has come begins then, as it does on a good day, but for those who are absent. A world in
 * which nobody begins is one of doubt: its vehicles take no new trips.
 */
export async function beginShifts(
  { pool, clock }: { pool: { query(text: string, values: unknown[]): Promise<unknown> }; clock: Clock },
  absent: Absent = [],
): Promise<void> {
  if (absent === "everybody") return;
  await pool.query(
    `UPDATE shifts SET status = 'started', started_at = lower(period), unheard_since = NULL, version = version + 1
     WHERE status = 'planned' AND period @> $1::timestamptz AND id <> ALL($2)`,
    [new Date(clock.now()), [...absent]],
  );
}

/** This driver has not begun yet: a story shows how they do. No shift of the service goes back; the story's does. */
export async function putOffShift({ kysely }: Pick<Core, "kysely">, phone: string): Promise<void> {
  await kysely.transaction().execute(async (tx) => {
    await sql`ALTER TABLE shifts DISABLE TRIGGER shift_status`.execute(tx);
    await sql`UPDATE shifts SET status = 'planned', started_at = NULL, version = version + 1
      WHERE status = 'started' AND driver_id = (SELECT id FROM drivers WHERE phone = ${phone})`.execute(tx);
    await sql`ALTER TABLE shifts ENABLE TRIGGER shift_status`.execute(tx);
  });
}

/** In the evening: whoever has no stop ahead ends the shift. */
export async function endIdleShifts({ kysely, clock }: Pick<Core, "kysely" | "clock">): Promise<void> {
  await sql`UPDATE shifts s SET status = 'ended', ended_at = ${new Date(clock.now())}, version = version + 1
    WHERE status = 'started' AND NOT EXISTS (
      SELECT 1 FROM stops WHERE shift_id = s.id AND status IN (${literals(stopStatusesThat(isAhead))}))`.execute(
    kysely,
  );
}
