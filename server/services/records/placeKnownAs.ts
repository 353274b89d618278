import type { LatLng } from "../../../shared/geo/index.ts";
import { PlaceId } from "../../../shared/ids/index.ts";
import type { Place } from "../../domain/place.ts";

export interface KnowingHouses {
  /** What house of which street somebody says that a point is. */
  readDoor(text: string, point: LatLng): { key: string } | undefined;
  /** A house that turned out to be another one is that; any other place is itself. */
  sameHouse(id: PlaceId): PlaceId;
  /** The same id for the same name. */
  stableId(name: string): string;
}

/** What houses are kept by. */
export const houseId = (deps: Pick<KnowingHouses, "stableId">, { key }: { key: string }): PlaceId =>
  PlaceId.parse(deps.stableId(`house ${key}`));

/** By what a place is kept: its own id, or that of the house that its words and its point say it is. A whole street or settlement has no doors. */
export function placeKnownAs(deps: KnowingHouses, place: Place): PlaceId | undefined {
  const { placeId, precision, label, point } = place;
  if (precision === "approximate") return undefined;
  if (placeId !== undefined) return deps.sameHouse(placeId);
  const house = deps.readDoor(label, point);
  return house && houseId(deps, house);
}
