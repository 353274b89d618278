import type { LatLng } from "../../shared/geo/index.ts";
import type { DraftEnd } from "./wish.ts";

/** An end whose point was chosen on the map: the address that was typed stays, only its point becomes exact. */
export function pinnedEnd(
  { place }: DraftEnd,
  point: LatLng,
  name: string,
): Pick<DraftEnd, "text" | "place"> {
  const label = place?.precision === "approximate" ? place.label : name;
  return { text: label, place: { point, label, precision: "exact" } };
}
