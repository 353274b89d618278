import type { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, type Instant, type Seconds } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { soonOf } from "../../domain/notices/ofFact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { addNotices } from "./addNotices.ts";
import type { NotifyingNeeds } from "./needs.ts";
import type { NotifyingUseCases } from "./useCases.ts";

/** Says shortly before that the vehicle comes; looks again later while it is expected later than it was. Once for each trip. */
export function createTellSoon(deps: NotifyingNeeds): NotifyingUseCases["tellSoon"] {
  return (tripId) =>
    deps.db.transaction(async (tx) => {
      const record = await tx.trips.find(tripId);
      const content = record && soonOf(record);
      if (record === undefined || content === undefined) return;
      const from = soonFrom(deps, record);
      if (from !== undefined && from > deps.clock.now()) return put(tx, tripId, from);
      await addNotices(tx, deps, {
        ...{ content, record, riderId: record.trip.riderId },
        ...{ about: `trip ${tripId}`, by: bySystem },
      });
    });
}

/** Whenever a trip's time or vehicle is another one. */
export async function watchSoon(tx: Stores, deps: NotifyingNeeds, record: TripRecord): Promise<void> {
  const from = soonOf(record) && soonFrom(deps, record);
  if (from !== undefined) await put(tx, record.trip.id, from);
}

const put = (tx: Stores, tripId: TripId, at: Instant): Promise<void> =>
  tx.due.put({ key: `tellSoon ${tripId}`, at, job: "tellSoon", payload: { tripId } });

function soonFrom({ termsOn }: NotifyingNeeds, { trip, placement }: TripRecord): Instant | undefined {
  const ahead = termsOn(trip.serviceDay).rules.notices.value.soonBefore;
  return placement && addSeconds(placement.pickup.estimated, -ahead as Seconds);
}
