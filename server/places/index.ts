export { EntranceBook } from "./entranceBook.ts";
export { type DistrictName, type KnownThings, streetKey } from "./namedSpots.ts";
export type { NearbyName } from "./nearbyName.ts";
export { PlaceBook } from "./placeBook.ts";
export {
  createPlaceSearch,
  type FindOptions,
  type FoundPlaces,
  type PlaceSearch,
  type StreetFound,
} from "./placeSearch.ts";
export type { Door } from "./readDoor.ts";
