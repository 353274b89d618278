import type { LatLng } from "../../../shared/geo/index.ts";
import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import type { FixRefusal } from "../../../shared/schemas/trackers.ts";
import { type Instant, type Seconds, seconds, secondsBetween } from "../../../shared/time/index.ts";
import type { FixVerdict } from "./plausiblePosition.ts";
import type { ToldFix } from "./tracker.ts";

/** When a fix is no place of a vehicle. */
export type FixRules = ServiceRules["positionFixes"]["value"];

/** Where vehicles of the region can be at all. */
export interface Area {
  southWest: LatLng;
  northEast: LatLng;
}

/** Rides begin and end in the region; their ways may leave it by so much, degrees. */
const BORDER = 0.5;

export const isInArea = ({ lat, lon }: LatLng, { southWest, northEast }: Area): boolean =>
  lat > southWest.lat - BORDER &&
  lat < northEast.lat + BORDER &&
  lon > southWest.lon - BORDER &&
  lon < northEast.lon + BORDER;

/**
 * What speaks against a fix by itself, whatever else is known of the vehicle; undefined: nothing. The same at any time and in any
 * order, but for how long ago it was.
 */
export function refusalOf(
  fix: ToldFix & { at: Instant },
  { now, area, rules }: { now: Instant; area: Area; rules: FixRules },
): FixRefusal | undefined {
  const age = secondsBetween(fix.at, now);
  if (age < -rules.ahead) return "future";
  if (age > rules.latest) return "late";
  if (fix.isMock) return "mock";
  if (!isInArea(fix.point, area)) return "outside";
  if (!fix.isValid || (fix.accuracy ?? 0) > rules.rough) return "inaccurate";
  return (fix.speed ?? 0) > rules.topSpeed ? "impossible" : undefined;
}

/** The same of a fix that was weighed against what is known of the vehicle's place. */
export const refusalOfVerdict = (verdict: FixVerdict): FixRefusal | undefined =>
  verdict === "odd" ? "impossible" : verdict === "tooRough" ? "inaccurate" : undefined;

/**
 * By how much the service's clock is ahead of a device's at least, by the ages of its last fixes on receipt: nothing arrives before it
 * was measured, so the youngest tells most. Shown, never reckoned with: a slow clock and a slow line look alike.
 */
export const skewOf = (ages: readonly Seconds[]): Seconds | undefined =>
  ages.length === 0 ? undefined : seconds(Math.round(Math.min(...ages)));
