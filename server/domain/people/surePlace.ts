import type { PlaceHit, StopPlace } from "../../../shared/schemas/index.ts";

/**
 * The place that an address surely means: the only one that fits, and a place of its own or a street with a number of a house. Of a street
 * the point stays approximate, as everywhere: whoever asks for a trip, plans and drives sees that. undefined: a person has to say.
 */
export function surePlace(
  address: string,
  { places, total }: { places: readonly PlaceHit[]; total: number },
): StopPlace | undefined {
  const [only] = places;
  if (only === undefined || total !== 1) return undefined;
  const { point, placeId, precision = "approximate", kind } = only;
  const isHouse = kind === "street" && /\d/.test(address);
  if (precision !== "exact" && !isHouse) return undefined;
  return { point, label: address, precision, ...(placeId !== undefined && { placeId }) };
}
