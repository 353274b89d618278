import { straightLine } from "../../shared/geo/distance.ts";
import type { LatLng } from "../../shared/geo/index.ts";
import type { RegionMap } from "../../shared/schemas/region.ts";

type Place = RegionMap["places"][number];

/** The named place nearest to a point, if one is within `within` meters. */
export function nearestPlace(point: LatLng, places: readonly Place[], within: number): Place | undefined {
  let nearest: Place | undefined;
  let best = within;
  for (const place of places) {
    const distance = straightLine(point, place.point);
    if (distance <= best) {
      best = distance;
      nearest = place;
    }
  }
  return nearest;
}
