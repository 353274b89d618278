import type { TripId } from "../../../shared/ids/index.ts";
import { isEnded } from "../../../shared/lifeCycle/trip.ts";
import {
  addSeconds,
  type DayRules,
  endOfServiceDay,
  type Instant,
  instant,
  type Seconds,
} from "../../../shared/time/index.ts";
import type { FactKind, FactRole } from "../facts/fact.ts";
import type { SharePurpose } from "../facts/officeDetails.ts";
import type { TripRecord } from "./model.ts";

export type { SharePurpose } from "../facts/officeDetails.ts";

/** A link by which anybody who has it reads how one trip goes. */
export interface TripShare {
  id: string;
  tripId: TripId;
  purpose: SharePurpose;
  madeBy: FactRole;
  madeAt: Instant;
  /** Somebody has ended it before its time. */
  endedAt?: Instant | undefined;
}

/** A link in force, and until when, as things stand now. */
export interface StandingShare extends TripShare {
  until: Instant;
}

/** Facts with which a trip ends. */
const endings: readonly FactKind[] = [
  ...(["trip.droppedOff", "trip.cancelled", "trip.noShow", "trip.neverRode", "trip.refused"] as const),
  "trip.missed",
];

type Shared = Pick<TripRecord, "trip" | "facts">;

/** How long a link works, unless somebody ends it: so long after the trip is over, which is with its service day at the latest. */
export function shareWorksUntil(
  { trip, facts }: Shared,
  { after, dayRules }: { after: Seconds; dayRules: DayRules },
): Instant {
  const dayIsOver = endOfServiceDay(trip.serviceDay, dayRules);
  const ends = facts.filter(({ kind }) => endings.includes(kind)).map(({ at }) => at);
  const over = isEnded(trip) && ends.length > 0 ? Math.min(Math.max(...ends), dayIsOver) : dayIsOver;
  return addSeconds(instant(over), after);
}
