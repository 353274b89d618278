import type { TripId } from "../../../../shared/ids/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";
import type { NodeIndex } from "./travelTimeMatrix.ts";

export interface StopRef {
  readonly tripId: TripId;
  readonly kind: "pickup" | "dropoff";
}

/**
 * What has happened of a shift so far. Stops already done are in no route: routes hold only what is ahead, and people
 * whose pick-up is done are `aboard`.
 */
export interface DayState {
  /** Where the vehicle is and from when on it may leave (now, or the end of the service under way). */
  readonly position: { readonly node: NodeIndex; readonly availableAt: Seconds };
  /** When it left its start; undefined: still there. Its duration counts from then. */
  readonly leftStartAt?: Seconds;
  readonly aboard: readonly { readonly tripId: TripId; readonly boardedAt: Seconds }[];
  /** A stop so near that the vehicle is not diverted any more: it stays the first of the route. */
  readonly committed?: StopRef;
  /**
   * How many of the shift's breaks have been taken on the way. Those that fell before the vehicle left are seen from
   * `leftStartAt`.
   */
  readonly breaksTaken: number;
  /** Driving since the last break. */
  readonly continuousDriving?: Seconds;
}
