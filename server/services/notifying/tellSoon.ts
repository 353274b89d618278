import type { TripId } from "../../../shared/ids/index.ts";
import { addSeconds, type Instant, seconds } from "../../../shared/time/index.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import { soonOf } from "../../domain/notices/ofFact.ts";
import { weatherAt } from "../../domain/roads/weather.ts";
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
      const { from, isIndoors } = await soonFrom(tx, deps, record);
      if (from !== undefined && from > deps.clock.now()) return put(tx, tripId, from);
      await addNotices(tx, deps, {
        content: isIndoors ? { ...content, indoors: true } : content,
        ...{ record, riderId: record.trip.riderId },
        ...{ about: `trip ${tripId}`, by: bySystem },
      });
    });
}

/** Whenever a trip's time or vehicle is another one. */
export async function watchSoon(tx: Stores, deps: NotifyingNeeds, record: TripRecord): Promise<void> {
  if (soonOf(record) === undefined) return;
  const { from } = await soonFrom(tx, deps, record);
  if (from !== undefined) await put(tx, record.trip.id, from);
}

const put = (tx: Stores, tripId: TripId, at: Instant): Promise<void> =>
  tx.due.put({ key: `tellSoon ${tripId}`, at, job: "tellSoon", payload: { tripId } });

/** In hard weather sooner, so that nobody goes out before the vehicle is there. */
async function soonFrom(
  tx: Stores,
  { termsOn }: NotifyingNeeds,
  { trip, placement }: TripRecord,
): Promise<{ from: Instant | undefined; isIndoors: boolean }> {
  if (placement === undefined) return { from: undefined, isIndoors: false };
  const { notices, weather } = termsOn(trip.serviceDay).rules;
  const at = placement.pickup.estimated;
  const modes = await tx.weather.listWithin({ from: at, until: addSeconds(at, seconds(1)) });
  const hard = weatherAt(modes, weather.value, at);
  const ahead = notices.value.soonBefore + (hard?.earlier ?? 0);
  return { from: addSeconds(at, seconds(-ahead)), isIndoors: hard?.indoors === true };
}
