import type { AcceptRelief, AskedRelief } from "../../../../shared/schemas/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { Meeting, NamedDriver, ReliefFit } from "../../../domain/fleet/relief.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { Run, RunStopRecord } from "../../../domain/runs/model.ts";
import type { KnownRelief } from "../../../stores/reliefs.ts";

export interface ReliefCandidate {
  driver: NamedDriver;
  isLiftTrained: boolean;
  fit: ReliefFit;
}

/** Who could take a run over from its driver at a time, and whom that concerns; nothing of it is done. */
export interface ShownRelief {
  run: Run;
  at: Instant;
  meet: Meeting;
  /** Of everybody who is driven then or later, the stop that comes first. */
  people: { stop: RunStopRecord; needsLift: boolean }[];
  /** Who can comes first. */
  candidates: ReliefCandidate[];
}

/** `place`: where they meet, as the run stands. `undoUntil`: of its deed. */
export interface ReliefRecord extends KnownRelief {
  place?: RunStopRecord["trip"]["pickup"] | undefined;
  undoUntil?: Instant | undefined;
}
export type ReliefResult =
  | { result: "accepted"; relief: ReliefRecord }
  /** Somebody else drives it by now, or other people are on it, or the one who was chosen cannot: nothing was done. */
  | { result: "changed"; shown: ShownRelief };

/** One driver hands a run over to another. Part of the room's use cases. */
export interface ReliefUseCases {
  /** Changes nothing. Throws shift.unknown, shift.ended, relief.already, relief.outsideShift, stop.unknown. */
  previewRelief(actor: Actor, asked: AskedRelief): Promise<ShownRelief>;
  /** The same id again changes nothing; throws what `previewRelief` throws. */
  acceptRelief(actor: Actor, wanted: AcceptRelief): Promise<ReliefResult>;
  /** Of today and later, the newest first. */
  listReliefs(actor: Actor): Promise<ReliefRecord[]>;
  /** A driver's own of today: whom they relieve, and who relieves them. */
  listOwnReliefs(actor: Actor): Promise<ReliefRecord[]>;
  /** Its time has come; once more changes nothing. */
  takeRelief(reliefId: string): Promise<"taken" | "later" | "lapsed" | "nothingToDo">;
}
