import type { TripId } from "../../../shared/ids/index.ts";
import { canHappen, isSearching } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { giveBack } from "../records/outings.ts";

interface Happened {
  by: Actor;
  at: Instant;
}

/** Takes a trip off its vehicle, in a plan that is held, and has another searched for; with the other ways of its outing. */
export async function searchAgain(
  tx: Stores,
  tripId: TripId,
  { happened, termsOn }: { happened: Happened; termsOn: CommonNeeds["termsOn"] },
): Promise<void> {
  const record = await getTripRecord(tx, tripId);
  if (isSearching(record.trip)) return; // with another way of its outing
  for (const { trip } of await giveBack(tx, record, { ...happened, termsOn }))
    if (canHappen("retry", trip)) await retry(tx, trip.id, happened);
}

async function retry(tx: Stores, tripId: TripId, happened: Happened): Promise<void> {
  const { trip } = await getTripRecord(tx, tripId);
  await changeTrip(tx, trip, { kind: "trip.retried", ...happened, details: {} });
  await tx.outbox.addJob("assignTrip", { tripId });
}
