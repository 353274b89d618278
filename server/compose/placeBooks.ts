import { EntranceBook, PlaceBook } from "../places/index.ts";
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
