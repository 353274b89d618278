import type { TripId } from "../../../shared/ids/index.ts";
import { mayCause, nextStatus, type TripEvent } from "../../../shared/lifeCycle/trip.ts";
import type { Phrase } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { StoryLine, TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { announceTrip } from "./news.ts";

export interface TripChange {
  trip: TripRequest;
  event: TripEvent;
  story: StoryLine;
  reason?: Phrase | undefined;
}

/**
 * The one way a trip changes its status: by the table of the life cycle, with a story line and the news of it, in the
 * caller's transaction. Throws trip.illegalChange, also when somebody else changed the trip meanwhile.
 */
export async function changeTrip(tx: Stores, { trip, event, story, reason }: TripChange): Promise<void> {
  const next = nextStatus(trip.status, event);
  if (next.kind === "illegal" || !mayCause(event, story.by)) throw illegal(trip, event);
  const changed = await tx.trips.changeStatus({
    id: trip.id,
    version: trip.version,
    status: next.status,
    reason,
  });
  if (!changed) throw illegal(trip, event);
  await tx.trips.addStory(trip.id, story);
  if (story.by === "system") await auditSystem(tx, event, trip.id);
  await announceTrip(tx, trip);
}

/** What people do, their use cases write down; this is what nobody did. */
const auditSystem = (tx: Stores, action: TripEvent, subjectId: TripId): Promise<void> =>
  tx.audit.add({ role: "system", action, subjectKind: "trip", subjectId });

const illegal = (trip: TripRequest, event: TripEvent) =>
  new AppError("trip.illegalChange", { values: { status: trip.status, event } });

/** Throws trip.unknown. */
export async function getTripRecord(stores: Pick<Stores, "trips">, id: TripId): Promise<TripRecord> {
  const record = await stores.trips.find(id);
  if (record === undefined) throw new AppError("trip.unknown");
  return record;
}

export const storyLine = (at: Instant, by: StoryLine["by"], what: Phrase): StoryLine => ({ at, by, what });
