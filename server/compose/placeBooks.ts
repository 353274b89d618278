import { EntranceBook, PlaceBook } from "../places/index.ts";
import { districtOf, type RegionPack } from "../regions/index.ts";
import type { Dependencies } from "../services/dependencies.ts";

/** The places that a process knows, and their doors. */
export const placeBooks = (
  pack: RegionPack,
  { places, entrances }: Pick<Dependencies["db"], "places" | "entrances">,
) => ({
  places: new PlaceBook({
    pack,
    districtName: (point) => districtOf(pack, point)?.name,
    read: async () => (await places.list()).map(({ place }) => place),
    readHouses: () => places.listHouses(),
  }),
  entrances: new EntranceBook(() => entrances.list()),
});
