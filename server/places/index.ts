export { EntranceBook } from "./entranceBook.ts";
export type { DistrictName } from "./namedSpots.ts";
export type { NearbyName } from "./nearbyName.ts";
export { PlaceBook } from "./placeBook.ts";
export { createPlaceSearch, type FindOptions, type FoundPlaces, type PlaceSearch } from "./placeSearch.ts";
export type { Door } from "./readDoor.ts";
