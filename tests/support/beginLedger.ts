import type { Database } from "../../server/stores/index.ts";
import type { TripId } from "../../shared/ids/index.ts";
import { instant, minutes } from "../../shared/time/index.ts";

/** The first entry of a trip that a test has put into its table by hand: without one, no trip is read. */
export async function beginLedger(db: Database, tripId: TripId): Promise<void> {
  const from = instant(Date.parse("2026-11-23T05:00:00Z"));
  const bounds = {
    pickupWindow: { from, until: instant(from + 20 * 60_000) },
    maxRideTime: minutes(40),
  };
  await db.transaction(async (tx) => {
    const fact = {
      kind: "promise.asked",
      concerns: { tripId },
      by: { role: "rider" },
      at: from,
      details: {},
    } as const;
    const [factId = 0] = await tx.facts.add([fact]);
    await tx.promises.add({ kind: "asked", bounds }, { tripId, no: 1, factId });
  });
}
