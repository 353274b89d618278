import { isAtDoor, isMovable, isOnTheRoad, isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { TripRecord } from "../trips/model.ts";
import { isUnpromised, waitsForPickup, waitsForReady } from "../trips/whenReady.ts";
import type { Remedy, Trouble, Waiting } from "./listTroubles.ts";

/**
 * Returns that need a dispatcher: nobody has said to be ready long after it was expected; or somebody is, and no vehicle comes within the
 * standard. `pickupBy`: until when one should, of who is ready since then. Records with their facts.
 */
export const returnTroubles = (
  returns: readonly TripRecord[],
  pickupBy: (readyAt: Instant) => Instant,
): Trouble[] =>
  returns.flatMap((record) => {
    if (waitsForReady(record.trip)) return overdue(record);
    const { readyAt } = record.trip.whenReady ?? {};
    if (readyAt === undefined || !waitsForPickup(record.trip) || isAtDoor(record.trip)) return [];
    return isFetched(record, pickupBy(readyAt)) ? [] : [troubleOf("readyWaiting", record, readyAt)];
  });

/** Since it was noted, as long as no other time was said. */
function overdue(record: TripRecord): Trouble[] {
  const last = record.facts.findLast(
    ({ kind }) => kind === "trip.readyOverdue" || kind === "trip.readyLater",
  );
  return last?.kind === "trip.readyOverdue" ? [troubleOf("readyOverdue", record, last.at)] : [];
}

/** Whoever was promised a vehicle that is gone is among the stranded. */
function isFetched({ trip, promise, placement }: TripRecord, by: Instant): boolean {
  if (isOnTheRoad(trip) && placement !== undefined) return placement.pickup.estimated <= by;
  if (isUnpromised({ trip, promise })) return false;
  if (isUnassigned(trip)) return true;
  return promise.pickupWindow.until <= by;
}

function troubleOf(
  kind: "readyOverdue" | "readyWaiting",
  { trip, rider, promise, placement }: TripRecord,
  since: Instant,
): Trouble {
  const estimated =
    kind === "readyWaiting" && placement
      ? { estimated: placement.pickup.estimated, status: "planned" as const }
      : {};
  const waiting: Waiting[] = [{ tripId: trip.id, trip, rider, promise, ...estimated }];
  const remedies: Remedy[] =
    kind === "readyWaiting" && isMovable(trip) ? ["callRider", "moveTrip"] : ["callRider"];
  return { id: `return ${trip.id}`, kind, since, runs: [], waiting, unplaced: [], remedies };
}
