import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { InvariantCode, RescueCause, SolvedHow } from "../../../shared/schemas/index.ts";

/** What is seen of a day while it is open, and what is done about it: the facts of the live day. */
export interface DayDetails {
  /** Something that may never be was found, about the trip and the run that the fact names; then it was so no longer. */
  "invariant.broken": { code: InvariantCode };
  "invariant.mended": { code: InvariantCode };
  /** A dispatcher has closed the day, its record frozen under this id; a chief has opened it again (why is a text). */
  "day.closed": { closing: string };
  "day.reopened": { closing: string };
  /** It is another as of this version, for so long (`since`, as the wire writes instants), and its driver has not said to have understood it. */
  "run.changesMissed": { version: number; since: string };
  /** Its driver has said so, or has acted on all of it; or (`gone`) nothing is left of it. */
  "run.changesUnderstood": { version: number; how: "said" | "acted" | "gone" };
  /** Its person came home, or was helped, without us; what is known of it is a text. */
  "trip.solvedOtherwise": { how: SolvedHow };
  /** Its vehicle was on the way to it, and cannot come any more. */
  "trip.vehicleLost": { rescue: string };
  /** Its ride could not go on; `onward`: the trip by which another vehicle takes the person from there. */
  "trip.brokenOff": { rescue?: string | undefined; onward?: TripId | undefined };
  /** The vehicle goes on with them after all. */
  "trip.resumed": { rescue: string };
  /** A dispatcher has accepted what becomes of everybody whom the run cannot serve any more; and has taken that back. */
  "run.rescued": Rescued;
  "run.rescueUndone": { rescue: string };
  /** A vehicle's lift is not to be counted on, from and until when (as the wire writes instants); and works again before that. */
  "lift.failed": { withdrawal: string; from: string; until?: string | undefined };
  "lift.mended": { withdrawal: string };
}

/** `onward`: by which new trip somebody who was aboard goes on. `left`: whom nobody can serve. */
export interface Rescued {
  rescue: string;
  cause: RescueCause;
  moved: { trip: TripId; to: ShiftId }[];
  onward: { trip: TripId; by: TripId; to: ShiftId }[];
  left: TripId[];
}
