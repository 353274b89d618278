import type { Core } from "../../server/compose/core.ts";
import type { ShiftId } from "../../shared/ids/index.ts";

/**
 * The drivers come: every shift whose time has come begins then, as it does on a good day, but for those who are absent. A world in
 * which nobody begins is one of doubt: its vehicles take no new trips.
 */
export async function beginShifts({ pool, clock }: Core, absent: Iterable<ShiftId> = []): Promise<void> {
  await pool.query(
    `UPDATE shifts SET status = 'started', started_at = lower(period), unheard_since = NULL, version = version + 1
     WHERE status = 'planned' AND period @> $1::timestamptz AND id <> ALL($2)`,
    [new Date(clock.now()), [...absent]],
  );
}

/** Whether the drivers of a test's world come to work; a test in which somebody does not come says so. */
export type Drivers = "come" | "stayAway";
