import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId } from "../../../shared/ids/index.ts";
import type { PlanningNeeds } from "./needs.ts";

const REMEMBERED_POINTS = 20_000;

/** The same answers, found once for each point: every plan asks anew for the same few thousand doors. */
export function rememberDistricts(districtOf: PlanningNeeds["districtOf"]): PlanningNeeds["districtOf"] {
  const known = new Map<string, DistrictId | undefined>();
  return (point: LatLng) => {
    const key = `${point.lat},${point.lon}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= REMEMBERED_POINTS) known.clear();
    const found = districtOf(point);
    known.set(key, found);
    return found;
  };
}
