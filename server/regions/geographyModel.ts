import type { LatLng, Meters } from "../../shared/geo/index.ts";
import type { DistrictId, PlaceId } from "../../shared/ids/index.ts";
import { placeKinds } from "../../shared/schemas/exchange.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { Provenance, Rule } from "../../shared/schemas/serviceRules.ts";

/** `[lon, lat]`, the order of GeoJSON and of the map on the wire. */
export type LonLat = [number, number];

export type RegionDistrict = Provenance & {
  readonly id: DistrictId;
  readonly name: LocalizedName;
  readonly center: LatLng;
  readonly centerName: LocalizedName;
  readonly population: Rule<number>;
  /** Own coarse shape of the served area, a closed ring; not an administrative boundary. */
  readonly outline: readonly LonLat[];
};

export type ExcludedArea = Provenance & {
  readonly name: LocalizedName;
  readonly outline: readonly LonLat[];
};

export interface Settlement {
  readonly id: PlaceId;
  readonly name: LocalizedName;
  readonly kind: "regionCenter" | "districtCenter" | "town" | "village" | "suburb";
  readonly districtId: DistrictId;
  readonly point: LatLng;
  readonly population?: number | undefined;
  /** Other names people use for it, for the search only. */
  readonly also: readonly string[];
  readonly source: string;
}

export { placeKinds };
export type PlaceKind = (typeof placeKinds)[number];

export type RegionPlace = Provenance & {
  readonly id: PlaceId;
  readonly name: LocalizedName;
  readonly kind: PlaceKind;
  readonly districtId: DistrictId;
  readonly point: LatLng;
  /** Other words people use for it, for the search only. */
  readonly also: readonly string[];
};

export const roadClasses = [
  "trunk",
  "primary",
  "secondary",
  "tertiary",
  "unclassified",
  "residential",
  "service",
] as const;
export type RoadClass = (typeof roadClasses)[number];

/** One line of a street. Lines share end and crossing vertices exactly, so they join by coordinate. */
export interface StreetLine {
  readonly name?: LocalizedName | undefined;
  /** Other spellings of its name, for the search only. */
  readonly also?: readonly string[] | undefined;
  readonly class: RoadClass;
  /** A straight guess across a gap of the survey: used for travel times, drawn as a guess. */
  readonly inferred: boolean;
  /** Certain only for roundabouts; the direction is that of the line. */
  readonly oneWay: boolean;
  readonly line: readonly LonLat[];
}

/** A line for orientation only, never for distances. */
export type Overview = Provenance & {
  readonly name: LocalizedName;
  readonly lines: readonly (readonly LonLat[])[];
};

/** What people call a bridge, and where it is: whatever crosses within so many meters of the point is closed with it. */
export type Bridge = Provenance & {
  readonly id: string;
  readonly name: LocalizedName;
  readonly at: LatLng;
  readonly meters: number;
};

/** What is known of driving beyond the drawn streets. */
export interface RoadKnowledge {
  /** Free-flow speed by class, km/h. */
  readonly classSpeed: Rule<Readonly<Record<RoadClass, number>>>;
  /** How much longer a road is than the straight line, where no road is drawn. */
  readonly detour: Rule<number>;
  /** Driving where no road is drawn: the first `slowMeters` at `slowSpeed`, the rest at `openSpeed` (km/h). */
  readonly undrawn: Rule<{
    readonly slowMeters: Meters;
    readonly slowSpeed: number;
    readonly openSpeed: number;
  }>;
  /** Street corners up to `reach` apart are linked when the drawn way between them is longer than `longestDetour` times. */
  readonly gaps: Rule<{ readonly reach: Meters; readonly longestDetour: number }>;
  /** Share of the free-flow speed in the city by the hour, 24 numbers. */
  readonly citySpeedByHour: Rule<readonly number[]>;
  readonly corridorSpeed: Rule<number>;
  readonly corridor: readonly CorridorLeg[];
  readonly bridges: readonly Bridge[];
}

/** A stretch of the road between settlements, through the points in order. */
export type CorridorLeg = Provenance & {
  /** Settlement ids, or `gate` points at the edge of the drawn streets. */
  readonly through: readonly LatLng[];
  readonly length: Meters;
};
