import type { Place } from "../../domain/place.ts";
import type { RequestingNeeds } from "./needs.ts";

/**
 * The point that stands for a street or a settlement is nobody's door: it is approximate, whatever is claimed of a street's. Other
 * places are as exact as who chose them says.
 */
export function withPrecision({ region, isOfStreet }: RequestingNeeds, place: Place): Place {
  const isSettlement = region.settlements.some(({ id }) => id === place.placeId);
  const precision =
    isOfStreet(place.point) || (isSettlement && place.precision === undefined)
      ? "approximate"
      : place.precision;
  return { ...place, ...(precision !== undefined && { precision }) };
}
