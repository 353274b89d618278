import type { ShiftId, StaffId, TripId } from "../../../shared/ids/index.ts";
import type { IncidentKind, IncidentOutcome } from "../../../shared/lifeCycle/incident.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";

/** Something that was done, or is known now: written once. */
export interface IncidentEntry {
  id: string;
  at: Instant;
  writtenAt: Instant;
  by: { id: StaffId; name: string };
  text?: string | undefined;
}

/** An accident or a medical incident on the road, kept apart from complaints. */
export interface IncidentRecord {
  id: string;
  kind: IncidentKind;
  day: ServiceDay;
  happenedAt: Instant;
  /** In words. */
  place?: string | undefined;
  shiftId?: ShiftId | undefined;
  plate?: string | undefined;
  driver?: string | undefined;
  sosId?: string | undefined;
  people: { tripId: TripId; name: string }[];
  closed?: { at: Instant; outcome: IncidentOutcome } | undefined;
}
