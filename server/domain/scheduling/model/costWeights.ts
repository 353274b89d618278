/** Prices. Their unit is the planner's own ("points"); only their ratios matter. */
export interface CostWeights {
  readonly driveSecond: number;
  readonly driveMeter: number;
  /** From leaving the start to being back. */
  readonly shiftSecond: number;
  /** The vehicle stands and waits for a window to open. */
  readonly waitSecond: number;
  /** Riding longer than the direct way. */
  readonly excessRideSecond: number;
  /** Arriving before the appointment (the door may still be shut), or leaving before the requested time. */
  readonly earlySecond: number;
  /** Arriving after the appointment or leaving after the requested time, inside the window. */
  readonly lateSecond: number;
  /** Every second by which a stop moves for a person who was told. */
  readonly changeSecond: number;
  /** Another vehicle for a person who was told. */
  readonly changeVehicle: number;
  /** Times the square of the shift's hours: longest for the equal load. */
  readonly fairness: number;
  /**
   * A trip that is not served costs at least this, by priority class; the last entry holds for all later classes and lies beyond any
   * detour for one trip. What it costs indeed grows with the day, so that the order is strict: `cost/unserved.ts`.
   */
  readonly unserved: readonly number[];
}

export const noCost: CostWeights = {
  driveSecond: 0,
  driveMeter: 0,
  shiftSecond: 0,
  waitSecond: 0,
  excessRideSecond: 0,
  earlySecond: 0,
  lateSecond: 0,
  changeSecond: 0,
  changeVehicle: 0,
  fairness: 0,
  unserved: [0],
};

/** A day of the service: a minute driven is the unit (60 points). */
export const dayWeights: CostWeights = {
  ...noCost,
  driveSecond: 1,
  shiftSecond: 0.1,
  waitSecond: 0.1,
  excessRideSecond: 0.3,
  earlySecond: 0.05,
  lateSecond: 0.2,
  changeSecond: 0.2,
  changeVehicle: 1200,
  fairness: 2,
  unserved: [10_000_000, 1_000_000, 100_000],
};
