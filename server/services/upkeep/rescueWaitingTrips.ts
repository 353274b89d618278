import { type Clock, minutes } from "../../../shared/time/index.ts";
import type { Database } from "../../stores/index.ts";

const TOO_LONG = minutes(1);
const AT_ONCE = 200;

/**
 * A request never waits for ever: one whose job was lost gets a new one. Returns how many did. By real time, since it mends
 * what a queue lost, which a standing clock of the service must not keep from being found.
 */
export async function rescueWaitingTrips({
  db,
  realClock,
}: {
  db: Database;
  realClock: Clock;
}): Promise<number> {
  const before = new Date(realClock.now() - TOO_LONG * 1000);
  const waiting = await db.trips.listWaiting(before, AT_ONCE);
  if (waiting.length === 0) return 0;
  await db.transaction(async (tx) => {
    for (const tripId of waiting) await tx.outbox.addJob("assignTrip", { tripId });
  });
  return waiting.length;
}
