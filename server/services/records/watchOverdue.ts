import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Stores } from "../../stores/index.ts";

const keyOf = (tripId: TripId): string => `missOverdueTrip ${tripId}`;

/** Looks at the trip again from `at` on, whether anybody has served it or will. */
export const watchOverdue = (tx: Pick<Stores, "due">, tripId: TripId, at: Instant | undefined) =>
  at === undefined
    ? Promise.resolve()
    : tx.due.put({ key: keyOf(tripId), at, job: "missOverdueTrip", payload: { tripId } });

/** Somebody is aboard, or it is over. */
export const endWatch = (tx: Pick<Stores, "due">, tripId: TripId): Promise<void> =>
  tx.due.cancel(keyOf(tripId));
