import type { BreakId, ShiftId, StopId } from "../../shared/ids/index.ts";
import type { Instant } from "../../shared/time/index.ts";
import type { ShiftBreak } from "../domain/fleet/model.ts";

/** Where planning has a break. */
export interface PlacedBreak {
  id: BreakId;
  at: Instant;
  /** undefined: before the first stop that is ahead. */
  after?: StopId | undefined;
}

/** The breaks of shifts; read with them. */
export interface BreakStore {
  /** Writes where they are taken by the plan, in place of what was known. */
  place(breaks: readonly PlacedBreak[]): Promise<void>;
  /** One that the driver has asked for; the same once more changes nothing. */
  add(shiftId: ShiftId, pause: ShiftBreak): Promise<void>;
  /** When it was taken, as is known now; undefined: it was not, or not yet. */
  setTimes(id: BreakId, times: Pick<ShiftBreak, "begunAt" | "endedAt">): Promise<void>;
}
