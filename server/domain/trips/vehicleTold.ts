import type { Instant, ServiceDay } from "../../../shared/time/index.ts";

/**
 * Which vehicle comes is provisional until the riders of a day are told, in the evening before, once their day is built; on the day
 * itself it is told at once. `toldAt`: when they were.
 */
export const isVehicleTold = (day: ServiceDay, toldAt: Instant | undefined, today: ServiceDay): boolean =>
  toldAt !== undefined || day <= today;
