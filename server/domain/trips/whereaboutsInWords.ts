import { straightLine } from "../../../shared/geo/distance.ts";
import type { LatLng } from "../../../shared/geo/index.ts";
import type { LocalizedName } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";

/** Where a vehicle is that drives to somebody's door, as one would say it on the phone. */
export interface AwayInWords {
  /** As the crow flies, in whole hundreds. */
  meters: number;
  /** By the present estimate. */
  minutes: number;
  near: LocalizedName | undefined;
  at: Instant;
}

interface Seen {
  door: LatLng;
  expected: Instant;
  now: Instant;
  places: readonly { readonly name: LocalizedName; readonly point: LatLng }[];
}

const NEAR_METERS = 400;
/** So far from the door it is named what the vehicle is near: closer, that would tell where somebody lives. */
const FAR_METERS = 1_500;
const STEP_METERS = 100;

export function whereaboutsInWords(
  { point, at }: { point: LatLng; at: Instant },
  { door, expected, now, places }: Seen,
): AwayInWords {
  const away = straightLine(point, door);
  return {
    meters: Math.max(STEP_METERS, Math.round(away / STEP_METERS) * STEP_METERS),
    minutes: Math.max(0, Math.round((expected - now) / 60_000)),
    near: away < FAR_METERS ? undefined : nearest(point, places)?.name,
    at,
  };
}

function nearest(point: LatLng, places: Seen["places"]) {
  let best: { name: LocalizedName; meters: number } | undefined;
  for (const { name, point: there } of places) {
    const meters = straightLine(point, there);
    if (meters <= NEAR_METERS && meters < (best?.meters ?? Number.POSITIVE_INFINITY)) best = { name, meters };
  }
  return best;
}
