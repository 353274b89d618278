import type { TripId } from "../../../../shared/ids/index.ts";
import type { AcceptRescue, Disrupted, RescueCause } from "../../../../shared/schemas/index.ts";
import type { Instant } from "../../../../shared/time/index.ts";
import type { StoredFact } from "../../../domain/facts/fact.ts";
import type { Shift } from "../../../domain/fleet/model.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { Disruption, Rescue } from "../../planning/index.ts";

/** What would become of everybody. */
export interface ShownRescue {
  rescue: Rescue;
  disruption: Disruption;
}

/** A rescue that was accepted, with its trips as they stand now. */
export interface RescueRecord {
  id: string;
  cause: RescueCause;
  shift: Shift;
  at: Instant;
  /** What the dispatcher who accepted it is called. */
  by?: string | undefined;
  undoUntil?: Instant | undefined;
  isUndone: boolean;
  /** Whoever was aboard by the trip that takes them on. */
  moved: TripRecord[];
  left: TripRecord[];
  /** As it was written when it was accepted. */
  fact: StoredFact<"run.rescued">;
}

export type RescueResult =
  | { result: "accepted"; rescue: RescueRecord }
  | { result: "changed"; shown: ShownRescue; changed: TripId[] };

/** When a run cannot go on as planned. Part of the room's use cases. */
export interface RescueUseCases {
  /** Changes nothing. Throws shift.unknown, shift.ended, withdrawal.alreadyOver, rescue.already. */
  previewRescue(actor: Actor, disrupted: Disrupted): Promise<ShownRescue>;
  /** All of it as it was shown, or nothing; throws plan.stale where the plan keeps changing, and what `previewRescue` throws. */
  acceptRescue(actor: Actor, wanted: AcceptRescue): Promise<RescueResult>;
  /** Of today and later, the newest first. */
  listRescues(actor: Actor): Promise<RescueRecord[]>;
}
