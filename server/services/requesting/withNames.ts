import type { Place } from "../../domain/place.ts";
import type { RequestingNeeds } from "./needs.ts";

/** What a place is called in each language, where its words begin with a name that is known; of others nobody knows. */
export function withNames({ namesOf }: RequestingNeeds, place: Place): Place {
  const { names: _, ...rest } = place;
  const names = namesOf(place.label);
  return names === undefined ? rest : { ...rest, names };
}
