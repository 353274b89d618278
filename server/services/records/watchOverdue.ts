import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Shift } from "../../domain/fleet/model.ts";
import { beginBy } from "../../domain/runs/doubt.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { overdueFrom } from "../../domain/trips/overdue.ts";
import type { Stores } from "../../stores/index.ts";
import { doubtRules } from "./doubtRules.ts";
import type { CommonNeeds } from "./needs.ts";

const keyOf = (tripId: TripId): string => `missOverdueTrip ${tripId}`;

/** Looks at the trip again from `at` on, whether anybody has served it or will. */
export const watchOverdue = (tx: Pick<Stores, "due">, tripId: TripId, at: Instant | undefined) =>
  at === undefined
    ? Promise.resolve()
    : tx.due.put({ key: keyOf(tripId), at, job: "missOverdueTrip", payload: { tripId } });

/** From when on the trip is missed, by the region's rules; `shift`: the one that it is planned with. */
export const missedFrom = (
  record: Pick<TripRecord, "trip" | "promise">,
  shift: Shift | undefined,
  termsOn: CommonNeeds["termsOn"],
): Instant | undefined => {
  const terms = termsOn(record.trip.serviceDay);
  const missedAfter = terms.rules.missedAfter.value;
  return overdueFrom(record, shift && { ...shift, beginBy: beginBy(shift, doubtRules(terms)) }, {
    missedAfter,
  });
};

/** Somebody is aboard, or it is over. */
export const endWatch = (tx: Pick<Stores, "due">, tripId: TripId): Promise<void> =>
  tx.due.cancel(keyOf(tripId));
