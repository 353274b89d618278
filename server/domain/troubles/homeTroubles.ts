import type { TripId } from "../../../shared/ids/index.ts";
import { isAboard, isEnded, isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Purpose } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { TripRecord } from "../trips/model.ts";
import { leftOut, tripsAway } from "./openEnds.ts";
import type { Remedy, Trouble } from "./trouble.ts";

/** Where somebody is received until the place closes. */
const RECEIVED: ReadonlySet<Purpose> = new Set(["dialysis", "medical", "rehabilitation"]);

export interface HomeTimes {
  now: Instant;
  /** So long after the pickup should have begun. */
  returnOver: Seconds;
  /** Until when somebody can wait indoors where they were brought. */
  placesClose: Instant;
  /** Of whom somebody has said how else it was solved. */
  solved: ReadonlySet<TripId>;
}

/**
 * Whoever was taken out and is not on the way home when they should be: their return is overdue, or ended without a ride, or where they
 * wait closes. Nobody is named twice.
 */
export function homeTroubles(trips: readonly TripRecord[], times: HomeTimes): Trouble[] {
  const { now, solved, returnOver, placesClose } = times;
  const left = leftOut(trips, solved);
  const known = new Set(left.map(({ trip }) => trip.riderId));
  const ended = left.map((record) =>
    troubleOf("overdueReturn", record, instant(Math.min(now, record.promise.pickupWindow.from))),
  );
  const open = tripsAway(trips).flatMap(({ last, after }): Trouble[] => {
    const next = after.find(({ trip }) => !isEnded(trip) && !isAboard(trip) && !solved.has(trip.id));
    if (next === undefined || known.has(last.trip.riderId)) return [];
    const by = dueBy(next);
    if (by !== undefined && addSeconds(by, returnOver) <= now) return [troubleOf("overdueReturn", next, by)];
    const isClosed = RECEIVED.has(last.trip.purpose) && placesClose <= now;
    return isClosed ? [troubleOf("placeClosed", next, placesClose)] : [];
  });
  return [...ended, ...open];
}

/** Until when they should have been picked up; undefined: they have not said that they are ready. */
const dueBy = ({ trip, promise }: TripRecord): Instant | undefined =>
  trip.whenReady !== undefined && trip.whenReady.readyAt === undefined
    ? undefined
    : promise.pickupWindow.until;

function troubleOf(kind: "overdueReturn" | "placeClosed", record: TripRecord, since: Instant): Trouble {
  const { trip, rider, promise, placement } = record;
  const estimated =
    placement === undefined || isEnded(trip)
      ? {}
      : { estimated: placement.pickup.estimated, status: "planned" as const };
  const remedies: Remedy[] = [
    ...(["callRider", "callContact"] as const),
    ...(isMovable(trip) ? (["moveTrip"] as const) : []),
    "solveOtherwise",
  ];
  return {
    ...{ id: `${kind} ${trip.id}`, kind, since, remedies },
    ...{ runs: [], unplaced: [], waiting: [{ tripId: trip.id, trip, rider, promise, ...estimated }] },
  };
}
