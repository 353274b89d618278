import type { Core } from "../../server/compose/core.ts";
import { serviceDayOf } from "../../shared/time/index.ts";

/**
 * The drivers come: every shift whose time has come begins, as it does on a good day. A world in which nobody begins is one of
 * doubt: its vehicles take no new trips.
 */
export async function beginShifts({ db, services, clock, region }: Core): Promise<void> {
  const now = clock.now();
  const shifts = await db.fleet.listShifts(serviceDayOf(now, region.timeZone));
  for (const { id, driver, status, starts, ends } of shifts)
    if (status === "planned" && starts <= now && now < ends)
      await services.startShift({ role: "driver", id: driver.id }, id);
}

/** Whether the drivers of a test's world come to work; a test in which somebody does not come says so. */
export type Drivers = "come" | "stayAway";
