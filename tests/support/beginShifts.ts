import type { Core } from "../../server/compose/core.ts";
import type { ShiftId } from "../../shared/ids/index.ts";

/** The shifts that nobody begins. */
export type Absent = "everybody" | Iterable<ShiftId>;

/**
 * The drivers come: every shift whose time has come begins then, as it does on a good day, but for those who are absent. A world in
 * which nobody begins is one of doubt: its vehicles take no new trips.
 */
export async function beginShifts({ pool, clock }: Core, absent: Absent = []): Promise<void> {
  if (absent === "everybody") return;
  await pool.query(
    `UPDATE shifts SET status = 'started', started_at = lower(period), unheard_since = NULL, version = version + 1
     WHERE status = 'planned' AND period @> $1::timestamptz AND id <> ALL($2)`,
    [new Date(clock.now()), [...absent]],
  );
}
