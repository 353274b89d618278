import type { LatLng } from "../../shared/geo/index.ts";
import type { LonLat, RegionDistrict, Territory } from "./model.ts";

/** Even-odd rule; `ring` closes itself. */
export function isInside(ring: readonly LonLat[], { lat, lon }: LatLng): boolean {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous && corner[1] > lat !== previous[1] > lat) {
      const crossing =
        ((previous[0] - corner[0]) * (lat - corner[1])) / (previous[1] - corner[1]) + corner[0];
      if (lon < crossing) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}

/** The district whose served area holds the point; undefined outside all of them and in excluded areas. */
export function districtOf(pack: Territory, point: LatLng): RegionDistrict | undefined {
  if (pack.excludedAreas.some((area) => isInside(area.outline, point))) return undefined;
  return pack.districts.find((district) => isInside(district.outline, point));
}

export const isInServiceArea = (pack: Territory, point: LatLng): boolean =>
  districtOf(pack, point) !== undefined;
