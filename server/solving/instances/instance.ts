/** One node of a benchmark file: depot, pick-up or drop-off. Times in the file's minutes. */
export interface InstanceNode {
  readonly x: number;
  readonly y: number;
  readonly service: number;
  /** Longest ride of the request picked up here; 0 where nobody is. */
  readonly maxRide: number;
  /** Change of the load: positive at a pick-up. */
  readonly load: readonly number[];
  readonly early: number;
  readonly late: number;
}

export interface InstanceVehicle {
  readonly maxDuration: number;
  readonly capacity: readonly number[];
}

/**
 * A static dial-a-ride instance of the literature: nodes `1…n` are pick-ups, `n+1…2n` their drop-offs, 0 the depot of
 * all vehicles. Travel time and cost are the straight-line distance. The vehicles of kind "cordeau" are all alike.
 */
export interface Instance {
  readonly kind: "cordeau" | "hetero";
  readonly requestCount: number;
  readonly vehicles: readonly InstanceVehicle[];
  /** Depot, pick-ups, drop-offs: 2n+1 nodes; one more where the vehicles end elsewhere than they start. */
  readonly nodes: readonly InstanceNode[];
}

/** Kinds of people, and of places. */
export const KINDS = { cordeau: 1, hetero: 4 } as const;

/** The file says something it may not; the message is one line and names the line number. */
export class InstanceError extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}
