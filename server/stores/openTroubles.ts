import type { ShiftId, StaffId, TripId } from "../../shared/ids/index.ts";
import type { EscalationStep } from "../../shared/lifeCycle/troubles.ts";
import type { HandedOver } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { TroubleKind } from "../domain/troubles/trouble.ts";

/** A trouble that was seen and is not known to be gone, with whose it is. */
export interface OpenTrouble {
  id: string;
  kind: TroubleKind;
  /** The day of which its facts are. */
  day: ServiceDay;
  since: Instant;
  /** When it was seen first: clocks that go up run from here. */
  raisedAt: Instant;
  tripId?: TripId | undefined;
  shiftId?: ShiftId | undefined;
  /** The last step up that was taken. */
  escalated?: EscalationStep | undefined;
  holder?: HeldBy | undefined;
}
export interface HeldBy {
  id: StaffId;
  name: string;
  since: Instant;
  /** The same in real time. */
  heldAt: Instant;
}

/** What stands before dispatchers, as they have it among themselves: all that can be computed anew is not here. */
export interface OpenTroubleStore {
  list(): Promise<OpenTrouble[]>;
  find(id: string): Promise<OpenTrouble | undefined>;
  /** Those that are new. */
  raise(troubles: readonly Omit<OpenTrouble, "holder" | "escalated">[]): Promise<string[]>;
  /** Those that were there. */
  remove(ids: readonly string[]): Promise<string[]>;
  /** False, and nothing is changed, when it is not there or `from` does not hold it any more; undefined: nobody. */
  hold(
    id: string,
    change: { from: StaffId | undefined; to: StaffId | undefined; at: Instant },
  ): Promise<boolean>;
  setEscalated(id: string, step: EscalationStep): Promise<void>;
  /** Until the transaction ends nobody else raises or ends any. */
  takeTurn(): Promise<void>;
}

/** What one dispatcher leaves to the next. */
export interface DeskHandover {
  id: string;
  day: ServiceDay;
  at: Instant;
  by: { id: StaffId; name: string };
  /** That says so. */
  factId: number;
  /** What was written to it. */
  note?: string | undefined;
  record: HandedOver;
  read?: { by: { id: StaffId; name: string }; at: Instant } | undefined;
}

export interface DeskHandoverStore {
  add(handover: Omit<DeskHandover, "by" | "read" | "note"> & { by: StaffId }): Promise<void>;
  find(id: string): Promise<DeskHandover | undefined>;
  /** The newest first. */
  list(limit: number): Promise<DeskHandover[]>;
  /** False: somebody has said so before. */
  setRead(id: string, read: { by: StaffId; at: Instant }): Promise<boolean>;
}
