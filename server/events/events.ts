import type { DriverId, RiderId, ShiftId, TripId } from "../../shared/ids/index.ts";

/** What happened, told after the commit. Ids only: whoever cares reads the state, as of then. */
export type DomainEvent =
  | { type: "trip.changed"; tripId: TripId; riderId: RiderId; serviceDay: string }
  | { type: "run.changed"; shiftId: ShiftId; driverId: DriverId; serviceDay: string }
  /** A dispatcher is asked about something that a driver reported, or has answered. */
  | { type: "questions.changed" }
  /** A change of the plan waits for a dispatcher, or does so no longer. */
  | { type: "proposals.changed" }
  /** A trouble is there, is gone, or is somebody's; what dispatchers leave to one another. */
  | { type: "troubles.changed" }
  /** Somebody has to be rung, or answered, or does so no longer. */
  | { type: "notices.changed" }
  /** The telephone rings, or somebody has dealt with it; read the calls anew. */
  | { type: "calls.changed" }
  /** A road is closed, or open again: read them anew. */
  | { type: "roads.changed" }
  /** A driver relieves another, now or later, or does so no longer: read one's own anew. */
  | { type: "reliefs.changed" }
  | { type: "clock.changed" }
  /** Rules, categories, contracts or the calendar: read them again. */
  | { type: "terms.changed" }
  /** Places that people ask for by name: read them again. */
  | { type: "places.changed" }
  | { type: "learned.changed" }
  | { type: "code.issued"; codeId: string }
  /** Signed out, or signed in anew: by its fingerprint, since who knows the id of a session has half of a key. */
  | { type: "session.ended"; session: string };
export type DomainEventType = DomainEvent["type"];
