import type { Meters } from "../../../../shared/geo/index.ts";
import type { DrivingSpell, Seconds } from "../../../../shared/time/index.ts";

/** A row of the travel time matrix: a place somebody gets in or out, a depot, a vehicle's position. */
export type NodeIndex = number & { readonly unit: "node" };
export const nodeIndex = (index: number): NodeIndex => index as NodeIndex;

/**
 * What travel times by the hour are made of, for whoever hands them to another thread: a way takes what the speed of each hour it is
 * driven in makes of its free-flow time (`createHourlyTraffic`), or that time itself where the hour does not matter.
 */
export interface HourlyDriving {
  /** Of the free-flow speed, by the hour of the day: 24. */
  readonly shares: readonly number[];
  freeFlow(from: NodeIndex, to: NodeIndex): Seconds;
  isSlowed(from: NodeIndex, to: NodeIndex): boolean;
  /** Parts of the day in which ways take longer than that, in order and apart (`createSpelledDriving`); left out: none. */
  readonly spells?: readonly SpelledWays[];
}

/** A spell with its free-flow times, none of which is less than the usual one. */
export interface SpelledWays extends DrivingSpell {
  freeFlow(from: NodeIndex, to: NodeIndex): Seconds;
}

/**
 * Travel times between places. May be asymmetric. When `timeDependent`, it must be FIFO: whoever departs later does
 * not arrive earlier. `lowerBound` is at most the travel time at any departure (equal to it when not time-dependent).
 * The engine reads cells one by one, so an implementation may compute them lazily.
 */
export interface TravelTimeMatrix {
  readonly timeDependent: boolean;
  /** Where times depend on the departure by this rule; left out: by another, or not at all. */
  readonly hourly?: HourlyDriving;
  travelTime(from: NodeIndex, to: NodeIndex, departAt: Seconds): Seconds;
  lowerBound(from: NodeIndex, to: NodeIndex): Seconds;
  /**
   * No ride between the two takes less, with whatever stops on the way; left out: `lowerBound`, since a stop is a detour. To be
   * given where it may not be, as windows are tightened by it.
   */
  leastRide?(from: NodeIndex, to: NodeIndex): Seconds;
  distance(from: NodeIndex, to: NodeIndex): Meters;
}
