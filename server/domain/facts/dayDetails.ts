import type { InvariantCode, SolvedHow } from "../../../shared/schemas/index.ts";

/** What is seen of a day while it is open, and what is done about it: the facts of the live day. */
export interface DayDetails {
  /** Something that may never be was found, about the trip and the run that the fact names; then it was so no longer. */
  "invariant.broken": { code: InvariantCode };
  "invariant.mended": { code: InvariantCode };
  /** A dispatcher has closed the day, its record frozen under this id; a chief has opened it again (why is a text). */
  "day.closed": { closing: string };
  "day.reopened": { closing: string };
  /** Its person came home, or was helped, without us; what is known of it is a text. */
  "trip.solvedOtherwise": { how: SolvedHow };
}
