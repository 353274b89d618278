import type { Purpose } from "../../../shared/schemas/index.ts";
import type { TripRequest } from "../trips/model.ts";

/** Without it somebody's life is at risk. */
const VITAL: ReadonlySet<Purpose> = new Set(["dialysis"]);
/** Somebody waits there at a time of their own. */
const APPOINTED: ReadonlySet<Purpose> = new Set(["medical", "rehabilitation", "work", "study"]);

/** How much is lost if nobody comes: 0 is the worst. Whoever has to be somewhere by a time has an appointment, whatever for. */
export function harmOf({ purpose, requested }: Pick<TripRequest, "purpose" | "requested">): number {
  if (VITAL.has(purpose)) return 0;
  return APPOINTED.has(purpose) || requested.kind === "arriveBy" ? 1 : 2;
}

/** Nobody is harmed yet. */
export const NO_HARM = 3;
