import type { LatLng } from "../../../shared/geo/index.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";

/** Roads as people expect them; what they truly take says the world. */
export interface Roads {
  travelTime(from: LatLng, to: LatLng, departAt: Instant): Seconds;
  /** Meters. */
  distance(from: LatLng, to: LatLng): number;
  path(from: LatLng, to: LatLng, departAt: Instant): LatLng[];
}
