import { type LatLng, straightLine } from "../../../shared/geo/index.ts";

interface Measured {
  readonly point: LatLng;
  readonly measured: { readonly at: number };
}

/** Places blur: so near to one another they are the same. */
const BLUR_METERS = 25;
const APART_MS = 30_000;

/** m/s between two places of a device that does not say how fast it is; undefined where they are too far apart in time to tell. */
export function speedBetween(before: Measured | undefined, now: Measured): number | undefined {
  const took = before === undefined ? 0 : now.measured.at - before.measured.at;
  if (before === undefined || took <= 0 || took > APART_MS) return undefined;
  const meters = straightLine(before.point, now.point);
  return meters <= BLUR_METERS ? 0 : (meters / took) * 1000;
}
