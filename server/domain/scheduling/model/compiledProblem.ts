import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { PlaceRule } from "./placeRules.ts";
import type { Problem } from "./problem.ts";

/**
 * The problem as flat arrays, for insertion and search. With n trips and m shifts the nodes are
 * `0…n-1` pick-ups, `n…2n-1` drop-offs, `2n…2n+m-1` starts, `2n+m…2n+2m-1` ends of shifts.
 * A route is a sequence of trip nodes; start, end and breaks are added by the schedule (`timing/`).
 * Built anew for each problem in milliseconds: nothing here is of size nodes × nodes unless asked for.
 */
export interface CompiledProblem extends CompiledTrips, CompiledShifts {
  readonly problem: Problem;
  readonly tripCount: number;
  readonly shiftCount: number;
  readonly nodeCount: number;
  readonly tripIndex: ReadonlyMap<TripId, number>;
  readonly shiftIndex: ReadonlyMap<ShiftId, number>;
  /** Matrix row of each node. */
  readonly location: Int32Array;
  /** Beginning of service; for a start: leaving it, for an end: being back. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly dwell: Float64Array;
  /** Sums that a layout bounds (`placeRules`); `resources` of them for each trip and layout. */
  readonly placeRules: readonly PlaceRule[];
  readonly resources: number;
  readonly travel: Travel;
  /** A row of shifts for each trip asked about, filled by `isCompatible`: 0 = not asked yet, 1 = yes, 2 = no. */
  readonly compatible: (Uint8Array | undefined)[];
}

export interface CompiledTrips {
  readonly maxRide: Float64Array;
  /** Lower bound of the direct way, of each trip. */
  readonly directTime: Float64Array;
  /** Of each trip node the moment asked for; NaN at the end that no moment is asked for. */
  readonly requestedAt: Float64Array;
  /** Nobody rides shorter, by whatever other places. */
  readonly leastRide: Float64Array;
  /** `resources` sums of each trip, trip by trip. */
  readonly load: Float64Array;
  /** Shift a trip must be on (aboard, rider lock, vehicle lock), or -1. */
  readonly fixedShift: Int32Array;
  /** Shift whose vehicle the rider is in, or -1. Such a trip has only its drop-off in the route. */
  readonly aboardShift: Int32Array;
  readonly ridesAlone: Uint8Array;
  /** Number of the same-route group of a trip, or -1. */
  readonly sameRouteGroup: Int32Array;
  /** Trips that may not be aboard together with this one; undefined: nobody. */
  readonly conflicts: readonly (Int32Array | undefined)[];
  readonly orderLocks: readonly CompiledOrderLock[];
  readonly has: {
    readonly sharingRules: boolean;
    readonly orderLocks: boolean;
    readonly sameRouteGroups: boolean;
  };
}

export interface CompiledOrderLock {
  readonly shift: number;
  /** Of each trip node its place in the lock, or -1. */
  readonly rank: Int32Array;
}

export interface CompiledBreak {
  readonly index: number;
  readonly earliest: number;
  readonly latest: number;
  readonly length: number;
  readonly aboardAllowed: boolean;
}

export interface CompiledShifts {
  /** Layouts of shift s are `layoutStart[s] … layoutStart[s+1]-1`, `resources` bounds each. */
  readonly layoutStart: Int32Array;
  readonly layoutCapacity: Float64Array;
  readonly maxDuration: Float64Array;
  readonly maxDriving: Float64Array;
  readonly drivenBefore: Float64Array;
  /** Already left its start: it has a way back even without stops. */
  readonly underWay: Uint8Array;
  /** Takes no trip but those fixed to it. */
  readonly closed: Uint8Array;
  /** Node that must be first, or -1. */
  readonly committedNode: Int32Array;
  readonly breaks: readonly (readonly CompiledBreak[])[];
  readonly aboard: readonly Int32Array[];
}

export interface Travel {
  readonly timeDependent: boolean;
  /** Travel time between nodes. When not time-dependent, `departAt` is ignored. */
  readonly time: (from: number, to: number, departAt: number) => number;
  /** Lower bound of the travel time; equal to it when not time-dependent. */
  readonly leastTime: (from: number, to: number) => number;
  readonly distance: (from: number, to: number) => number;
  /** Price of driving the arc at its least time. */
  readonly arcCost: (from: number, to: number) => number;
  /** The same when the least time is known already (`way`); saves reading the matrix twice. */
  readonly costOfWay: (from: number, to: number, way: number) => number;
  /** Only when asked for: least times and arc costs, node × node, row by row. */
  readonly dense?: { readonly time: Float64Array; readonly cost: Float64Array };
}

export const pickupNode = (_problem: CompiledProblem, trip: number): number => trip;
export const dropoffNode = (problem: CompiledProblem, trip: number): number => problem.tripCount + trip;
export const tripOfNode = (problem: CompiledProblem, node: number): number =>
  node < problem.tripCount ? node : node - problem.tripCount;
export const isPickup = (problem: CompiledProblem, node: number): boolean => node < problem.tripCount;
export const startNode = (problem: CompiledProblem, shift: number): number => 2 * problem.tripCount + shift;
export const endNode = (problem: CompiledProblem, shift: number): number =>
  2 * problem.tripCount + problem.shiftCount + shift;

/** What the parts of the compilation share; they fill `location`, `earliest`, `latest` and `dwell` of their nodes. */
export type Frame = Omit<
  CompiledProblem,
  keyof CompiledTrips | keyof CompiledShifts | "travel" | "compatible"
>;
