import { EntranceBook, PlaceBook, streetKey } from "../places/index.ts";
import { districtOf, type RegionPack } from "../regions/index.ts";
import type { Dependencies } from "../services/dependencies.ts";

/** The places that a process knows, and their doors. */
export function placeBooks(
  pack: RegionPack,
  {
    places: stored,
    spokenNames,
    entrances,
  }: Pick<Dependencies["db"], "places" | "spokenNames" | "entrances">,
) {
  const places = new PlaceBook({
    pack,
    districtName: (point) => districtOf(pack, point)?.name,
    read: async () => (await stored.list()).map(({ place }) => place),
    readHouses: () => stored.listHouses(),
    readSpoken: () => spokenNames.list(),
  });
  return { places, entrances: new EntranceBook(() => entrances.list(), places.sameHouse) };
}

/** What services ask of places. */
export const placeNeeds = (places: PlaceBook) => ({
  isOfStreet: places.isOfStreet,
  readDoor: places.readDoor,
  sameHouse: places.sameHouse,
  placeDoubts: places.doubts,
  namesOf: places.namesOf,
  findStreet: places.street,
  streetKeyOf: streetKey,
  findPlaces: places.find,
  knownPlaces: places.all,
});
