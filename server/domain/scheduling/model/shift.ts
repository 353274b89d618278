import type { ContractId, ShiftId } from "../../../../shared/ids/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";
import type { Load } from "./load.ts";
import type { NodeIndex } from "./travelTimeMatrix.ts";
import type { TimeWindow } from "./trip.ts";

export interface ShiftEnd {
  readonly node: NodeIndex;
  /** At the start: when the vehicle may leave. At the end: when it may be back. */
  readonly window: TimeWindow;
}

/** Rest of the driver, taken where the last stop was (or before leaving the start). The window is for its beginning. */
export interface Break {
  readonly window: TimeWindow;
  readonly length: Seconds;
  /** Whether people may be aboard meanwhile. */
  readonly aboardAllowed: boolean;
}

/** A vehicle with a driver for one service day. */
export interface Shift {
  readonly id: ShiftId;
  readonly contractId?: ContractId;
  readonly start: ShiftEnd;
  readonly end: ShiftEnd;
  /** From leaving the start to being back; undefined: bounded by the windows only. */
  readonly maxDuration?: Seconds;
  /** Driving allowed without a break in between. */
  readonly maxContinuousDriving?: Seconds;
  /** In the order in which they are taken. */
  readonly breaks: readonly Break[];
  /** Alternatives. The driver may fold seats at any stop, so the people aboard must fit one of them at every moment. */
  readonly layouts: readonly Load[];
  /** undefined: no lift. */
  readonly lift?: { readonly limitKg?: number };
  readonly skills: readonly string[];
}
