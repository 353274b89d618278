export type { DistrictName } from "./namedSpots.ts";
export type { NearbyName } from "./nearbyName.ts";
export { createPlaceSearch, type FindOptions, type FoundPlaces, type PlaceSearch } from "./placeSearch.ts";
