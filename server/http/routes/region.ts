import type { RouteParts } from "../appParts.ts";
import type { Handlers } from "../handler.ts";

type RegionHandlers = Pick<Handlers, "getRegion" | "getRegionMap" | "searchPlaces" | "getClock">;

export const regionRoutes = ({ region, services }: RouteParts): RegionHandlers => ({
  getRegion: async () => region.readInfo(),
  getRegionMap: async () => region.readMap(),
  searchPlaces: async ({ query: { q, ...options } }) => region.searchPlaces(q, options),
  getClock: () => services.getClock(),
});
