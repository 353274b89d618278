import type { RiderId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { waitsForReady } from "../../domain/trips/whenReady.ts";
import type { Stores } from "../../stores/index.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { todayOf } from "../records/today.ts";
import { markReady } from "../records/whenReady.ts";

/**
 * Whoever waits for a ride back today and rings in vain is ready: they need no credit and no smartphone. Where more than one of those who
 * have this number waits, nobody is guessed, and they are called back. In the caller's transaction; a job finds the vehicle.
 */
export function createReadyByMissedCall(deps: Pick<CommonNeeds, "termsOn" | "clock" | "dayRules">) {
  return async (tx: Stores, riders: readonly { readonly id: RiderId }[], at: Instant): Promise<boolean> => {
    const ringing = new Set(riders.map(({ id }) => id));
    const returns = await tx.trips.listWillCalls(todayOf(deps));
    const waiting = returns.filter(({ trip }) => ringing.has(trip.riderId) && waitsForReady(trip));
    const [only] = waiting;
    if (only === undefined || waiting.length > 1) return false;
    const record = await holdPlanned(tx, only.trip.id);
    if (!waitsForReady(record.trip)) return false;
    await markReady(tx, record, {
      by: { role: "rider", id: record.trip.riderId },
      at,
      termsOn: deps.termsOn,
    });
    return true;
  };
}
