import { type HouseView, LANDMARK, type PlaceNameView, QUARTER } from "../../shared/schemas/index.ts";
import type { HouseEntry, NameEntry } from "../services/dispatching/placeNameUseCases.ts";

export const presentHouse = ({ house, doors, also }: HouseEntry): HouseView => ({
  ...{ id: house.id, name: house.name, point: { lat: house.point.lat, lon: house.point.lon } },
  ...{ isSure: !house.unverified, doors, also: also.map(({ id, name }) => ({ id, name })) },
});

export function presentPlaceName({ spoken, of }: NameEntry): PlaceNameView {
  const { id, name } = spoken;
  const point = of && { point: { lat: of.point.lat, lon: of.point.lon } };
  if (spoken.of.kind === "point")
    return { ...{ id, name }, kind: spoken.of.isArea ? QUARTER : LANDMARK, ...point };
  return { ...{ id, name }, kind: spoken.of.kind, ...(of && { of: of.name }), ...point };
}
