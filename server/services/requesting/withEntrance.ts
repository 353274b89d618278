import type { Place } from "../../domain/place.ts";
import { placeKnownAs } from "../records/placeKnownAs.ts";
import type { RequestingNeeds } from "./needs.ts";

/**
 * The entrance that was chosen, if the place has it; of a house that was pinned before and is pinned again, its usual one. Of a place
 * that is chosen by name the usual one is whatever it is on the day.
 */
export function withEntrance(deps: RequestingNeeds, place: Place): Place {
  const { entranceId: chosen, ...rest } = place;
  const placeId = placeKnownAs(deps, place);
  if (placeId === undefined) return rest;
  const known = deps.entrances.listAt(placeId);
  const entrance =
    known.find(({ id }) => id === chosen) ??
    (place.placeId === undefined ? known.find(({ isUsual }) => isUsual) : undefined);
  return entrance === undefined ? rest : { ...rest, entranceId: entrance.id };
}
