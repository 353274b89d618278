import type { LonLat, RoadKnowledge, StreetLine } from "../../../server/regions/model.ts";
import type { RoutedRegion } from "../../../server/routing/index.ts";
import { meters } from "../../../shared/geo/index.ts";
import { DistrictId, PlaceId } from "../../../shared/ids/index.ts";

const assumed = { unverified: true, note: "test" } as const;

/** 36 km/h everywhere, so a meter takes a tenth of a second; straight guesses at a detour of 2. */
const roads: RoadKnowledge = {
  classSpeed: {
    value: {
      trunk: 36,
      primary: 36,
      secondary: 36,
      tertiary: 36,
      unclassified: 36,
      residential: 36,
      service: 36,
    },
    ...assumed,
  },
  detour: { value: 2, ...assumed },
  undrawn: { value: { slowMeters: meters(1000), slowSpeed: 18, openSpeed: 36 }, ...assumed },
  gaps: { value: { reach: meters(0), longestDetour: 9 }, ...assumed },
  citySpeedByHour: { value: Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 0.5 : 1)), ...assumed },
  corridorSpeed: { value: 72, ...assumed },
  corridor: [],
  bridges: [],
};

export const metersNorth = (count: number): number => count / 111_195;
/** East of the equator's prime meridian a degree is as long as one to the north. */
export const at = (east: number, north: number): LonLat => [metersNorth(east), metersNorth(north)];
export const spot = (east: number, north: number) => ({ lat: metersNorth(north), lon: metersNorth(east) });

export const street = (line: LonLat[], more: Partial<StreetLine> = {}): StreetLine => ({
  class: "residential",
  inferred: false,
  oneWay: false,
  line,
  ...more,
});

/** A block of 1 km by 1 km at the equator: west, south and east side have streets, the north side is open. */
export const block: RoutedRegion = {
  streets: [
    street([at(0, 0), at(1000, 0)]),
    street([at(1000, 0), at(1000, 1000)]),
    street([at(0, 1000), at(0, 500), at(0, 0)]),
  ],
  settlements: [],
  roads,
};

export const withRoads = (region: RoutedRegion, more: Partial<RoadKnowledge>): RoutedRegion => ({
  ...region,
  roads: { ...region.roads, ...more },
});

export const village = (east: number, north: number): RoutedRegion["settlements"][number] => ({
  id: PlaceId.parse(`village-${east}`),
  name: { kk: "", ru: "", en: "" },
  kind: "village",
  also: [],
  districtId: DistrictId.parse("small"),
  point: spot(east, north),
  source: "test",
});
