import { HOUSE, type PlaceHit, type StopPlace } from "../../../shared/schemas/index.ts";

/**
 * The place that an address surely means: the only one that fits, and a place of its own, a house that was pinned, or a street with a number of a house. Of a street
 * the point stays approximate, as everywhere: whoever asks for a trip, plans and drives sees that. undefined: a person has to say.
 */
export function surePlace(
  address: string,
  { places, total }: { places: readonly PlaceHit[]; total: number },
): StopPlace | undefined {
  // A house that is known stands before its street, which fits as well.
  const isWithStreet = places[0]?.kind === HOUSE && places[1]?.kind === "street";
  const [only] = places;
  if (only === undefined || total !== (isWithStreet ? 2 : 1)) return undefined;
  const { point, placeId, precision = "approximate", kind } = only;
  const isHouse = kind === "street" && /\d/.test(address);
  if (precision !== "exact" && !isHouse) return undefined;
  return { point, label: address, precision, ...(placeId !== undefined && { placeId }) };
}
