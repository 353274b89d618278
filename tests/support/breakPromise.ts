import type { Core } from "../../server/compose/core.ts";
import { enterPromise } from "../../server/services/records/promiseLedger.ts";
import type { TripId } from "../../shared/ids/index.ts";
import { addSeconds, minutes } from "../../shared/time/index.ts";

/** The vehicle is out of order, and comes so many minutes later than promised: nobody was asked. */
export async function breakPromise(
  { db, clock }: Pick<Core, "db" | "clock">,
  id: TripId,
  by = 20,
): Promise<void> {
  const record = await db.trips.find(id);
  if (record === undefined) throw new Error("there is no such trip");
  const { trip, promise } = record;
  const { from, until } = promise.pickupWindow;
  const pickupWindow = { from: addSeconds(from, minutes(by)), until: addSeconds(until, minutes(by)) };
  await db.transaction((tx) =>
    enterPromise(
      tx,
      { trip, promise },
      {
        ...{ by: { role: "system" }, at: clock.now() },
        entry: { kind: "broken", bounds: { ...promise, pickupWindow }, reason: "vehicle" },
      },
    ),
  );
}
