import type { TripId } from "../../../shared/ids/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";
import type { CommonNeeds } from "../records/needs.ts";
import { releasePromise } from "../records/promiseLedger.ts";
import { missedFrom, watchOverdue } from "../records/watchOverdue.ts";

interface Happened {
  by: Actor;
  at: Instant;
}

/** Takes a trip off its vehicle, in a plan that is held, and has another searched for. */
export async function searchAgain(
  tx: Stores,
  tripId: TripId,
  { happened, termsOn }: { happened: Happened; termsOn: CommonNeeds["termsOn"] },
): Promise<void> {
  const record = await getTripRecord(tx, tripId);
  const concerns = await leavePlan(tx, record);
  await releasePromise(tx, record, happened);
  await changeTrip(tx, record.trip, { kind: "trip.unassigned", concerns, ...happened, details: {} });
  const left = await getTripRecord(tx, tripId);
  await watchOverdue(tx, tripId, missedFrom(left, undefined, termsOn));
  await retry(tx, tripId, happened);
}

async function retry(tx: Stores, tripId: TripId, happened: Happened): Promise<void> {
  const { trip } = await getTripRecord(tx, tripId);
  await changeTrip(tx, trip, { kind: "trip.retried", ...happened, details: {} });
  await tx.outbox.addJob("assignTrip", { tripId });
}
