import type { DeedKind, StandingAct } from "../../../../shared/lifeCycle/deed.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { FoundTime } from "../../../domain/trips/offers.ts";
import type { Deed, DeedOf } from "../../../domain/undo/deed.ts";

/** Somebody for whom it was acted on, or settled otherwise since. */
export interface ActedOn {
  record: TripRecord;
  what: StandingAct;
}

/**
 * `blocked`: what was before cannot be any more within what everybody is promised; `canBeHad`: the times at which the person could go
 * instead. `acted`: a driver or somebody else has acted on it; the way back is by hand. In both nothing is done.
 */
export type Undoing =
  | { result: "undone" }
  | { result: "blocked"; canBeHad?: readonly FoundTime[] | undefined }
  | { result: "acted"; acted: readonly ActedOn[] };

/** How each kind of deed is undone: all of it, or nothing. Marks it by `settleUndo` in its own transaction. */
export type WaysBack = {
  [Kind in DeedKind]: (actor: Actor, deed: DeedOf<Kind>) => Promise<Undoing>;
};

/** A deed that can be undone, with the trips it was done to as they stand now. */
export interface OpenDeed {
  deed: Deed;
  trips: TripRecord[];
  plate?: string | undefined;
}

/** What was done by hand, and its undoing. */
export interface UndoUseCases {
  /** For some minutes; whoever is not of the staff only what they did themselves. Once more changes nothing. Throws deed.unknown, deed.undoOver. */
  undoDeed(actor: Actor, deedId: string): Promise<Undoing>;
  /** What can be undone now, the newest first. */
  listDeeds(actor: Actor): Promise<OpenDeed[]>;
}
