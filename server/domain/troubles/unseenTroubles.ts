import { isUnassigned } from "../../../shared/lifeCycle/trip.ts";
import { isDispatchingRole } from "../../../shared/roles/index.ts";
import { addSeconds, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { StoredFact } from "../facts/fact.ts";
import type { TripRecord } from "../trips/model.ts";
import type { Trouble } from "./trouble.ts";

/** What somebody has to be told of their trip, and nobody has since then. */
export interface Untold {
  record: TripRecord;
  since: Instant;
}

/** Whoever has to be told and was not, each once: by what waits longest. */
export function untoldTroubles(
  untold: readonly Untold[],
  { now, unread }: { now: Instant; unread: Seconds },
) {
  const first = new Map<string, Untold>();
  for (const each of untold.toSorted((a, b) => b.since - a.since)) first.set(each.record.trip.id, each);
  return [...first.values()]
    .filter(({ since }) => addSeconds(since, unread) <= now)
    .map(
      ({ record, since }): Trouble => ({
        ...{ id: `noticeUnread ${record.trip.id}`, kind: "noticeUnread", since },
        ...{ runs: [], waiting: [{ ...record, tripId: record.trip.id }], unplaced: [] },
        remedies: ["callRider", "callContact"],
      }),
    );
}

interface Refused {
  trips: readonly TripRecord[];
  /** By trip. */
  facts: ReadonlyMap<string, readonly StoredFact[]>;
  /** Trips of which other troubles tell. */
  told: ReadonlySet<string>;
}

/** Whoever got no vehicle from the planner, still could ride, and at whose trip nobody of the staff has looked since. */
export function refusedTroubles(
  { trips, facts, told }: Refused,
  { now, unlooked }: { now: Instant; unlooked: Seconds },
): Trouble[] {
  return trips.flatMap((record): Trouble[] => {
    const { trip, promise } = record;
    if (!isUnassigned(trip) || told.has(trip.id) || promise.pickupWindow.until <= now) return [];
    const own = facts.get(trip.id) ?? [];
    const refused = own.findLast(({ kind }) => kind === "trip.notAssigned");
    if (refused === undefined || addSeconds(refused.at, unlooked) > now) return [];
    const isSeen = own.some(({ id, by }) => id > refused.id && isDispatchingRole(by.role));
    if (isSeen) return [];
    return [
      {
        ...{ id: `refusedUnseen ${trip.id}`, kind: "refusedUnseen", since: refused.at },
        ...{ runs: [], waiting: [], unplaced: [record], remedies: ["moveTrip", "callRider"] },
      },
    ];
  });
}
