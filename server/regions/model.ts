import type { LatLng, Meters } from "../../shared/geo/index.ts";
import type {
  CategoryId,
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  PlaceId,
  VehicleId,
} from "../../shared/ids/index.ts";
import type { LocalizedName, MobilityAid, Purpose } from "../../shared/schemas/index.ts";
import type { Seconds } from "../../shared/time/index.ts";
import type { CapacityLayout } from "../domain/fleet/model.ts";

/** Where a statement comes from. What nobody has confirmed says so and why it was assumed. */
export type Provenance =
  | { readonly unverified: true; readonly note: string }
  | { readonly unverified: false; readonly source: string };

/** A setting of the service with its provenance. */
export type Rule<Value> = Provenance & { readonly value: Value };

/** A time of the service day: seconds after local midnight. */
export type TimeOfDay = Seconds;
export interface DayTimeWindow {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
}

/** Everything that differs from region to region. Nothing about a region is a constant in code. */
export interface RegionPack {
  readonly id: string;
  readonly name: LocalizedName;
  readonly timeZone: string;
  /** Must be shown wherever streets, places or positions are shown. */
  readonly attribution: string;
  readonly center: LatLng;
  readonly bounds: { readonly southWest: LatLng; readonly northEast: LatLng };
  readonly districts: readonly RegionDistrict[];
  /** Parts of the outlines that the service does not enter. */
  readonly excludedAreas: readonly ExcludedArea[];
  readonly settlements: readonly Settlement[];
  readonly places: readonly RegionPlace[];
  readonly streets: readonly StreetLine[];
  readonly river: Overview;
  readonly roads: RoadKnowledge;
  readonly rules: ServiceRules;
  readonly categories: readonly EligibilityCategory[];
  readonly priorities: readonly PriorityClass[];
  readonly operators: readonly RegionOperator[];
  readonly contracts: readonly RegionContract[];
  readonly depots: readonly Depot[];
  readonly vehicles: readonly RegionVehicle[];
  readonly drivers: readonly RegionDriver[];
  readonly shifts: readonly ShiftTemplate[];
}

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
  readonly source: string;
}

export const placeKinds = [
  "polyclinic",
  "hospital",
  "dialysis",
  "rehabilitation",
  "clinic",
  "publicService",
  "socialService",
  "akimat",
  "university",
  "college",
  "school",
  "kindergarten",
  "work",
  "office",
  "bank",
  "shop",
  "sport",
  "culture",
  "park",
  "worship",
  "station",
  "airport",
] as const;
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
  /** Districts whose streets are drawn, so that the hourly shares apply. */
  readonly drawnDistricts: readonly DistrictId[];
  readonly corridorSpeed: Rule<number>;
  readonly corridor: readonly CorridorLeg[];
}

/** A stretch of the road between settlements, through the points in order. */
export type CorridorLeg = Provenance & {
  /** Settlement ids, or `gate` points at the edge of the drawn streets. */
  readonly through: readonly LatLng[];
  readonly length: Meters;
};

export interface ServiceRules {
  readonly serviceHours: Rule<DayTimeWindow>;
  readonly bookingHorizonDays: Rule<number>;
  /** Latest time on the day before for a day-ahead request. */
  readonly dayAheadCutoff: Rule<TimeOfDay>;
  /** Same-day requests are taken when at least this long before the trip; undefined: not at all. */
  readonly sameDayNotice: Rule<Seconds | undefined>;
  readonly maxCompanions: Rule<number>;
  /** Longest ride of a person: `factor` × direct time + `allowance`. */
  readonly maxRideTime: Rule<{ readonly factor: number; readonly allowance: Seconds }>;
  /** Boarding and alighting by how the person moves. */
  readonly dwellTime: Rule<
    Readonly<Record<MobilityAid, { readonly boarding: Seconds; readonly alighting: Seconds }>>
  >;
  /** Whether only a vehicle with a lift will do. */
  readonly liftNeeded: Rule<Readonly<Record<MobilityAid, boolean>>>;
  /** leaveAt: the pickup window is [at, at + length]. */
  readonly pickupWindow: Rule<Seconds>;
  /** arriveBy: not earlier than this before the wished time. */
  readonly earliestArrival: Rule<Seconds>;
  readonly freeWaiting: Rule<Seconds>;
  readonly interDistrictTrips: Rule<boolean>;
  /** Whether a vehicle may serve a category or district outside its contract. */
  readonly lendAcrossContracts: Rule<boolean>;
}

export type EligibilityCategory = Provenance & {
  readonly id: CategoryId;
  readonly name: LocalizedName;
  readonly legalBasis: string;
  /** Service days, inclusive; undefined: no end known. */
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
};

/** 0 is served first; within a class by order of application. */
export type PriorityClass = Provenance & {
  readonly level: number;
  readonly name: LocalizedName;
  readonly purposes: readonly Purpose[];
};

export type RegionOperator = Provenance & { readonly id: OperatorId; readonly name: LocalizedName };

export type RegionContract = Provenance & {
  readonly id: ContractId;
  readonly operatorId: OperatorId;
  readonly districtId: DistrictId;
  readonly categories: readonly CategoryId[];
  readonly vehicleCount: number;
  /** Service days, inclusive; no end: not known. */
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
};

export type Depot = Provenance & {
  readonly id: string;
  readonly label: LocalizedName;
  readonly districtId: DistrictId;
  readonly point: LatLng;
};

/** Synthetic: plates, models and layouts are made up; counts are those of the contracts. */
export interface RegionVehicle {
  /** The same on every installation, so that seeding twice changes nothing. */
  readonly id: VehicleId;
  readonly code: string;
  readonly plate: string;
  readonly model: string;
  readonly contractId: ContractId;
  readonly operatorId: OperatorId;
  readonly districtId: DistrictId;
  readonly depotId: string;
  readonly lift: boolean;
  /** Person and chair together, kg. */
  readonly liftLimitKg?: number | undefined;
  readonly layouts: readonly CapacityLayout[];
  readonly unverified: true;
}

/** Synthetic. */
export interface RegionDriver {
  readonly id: DriverId;
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly operatorId: OperatorId;
  readonly liftTrained: boolean;
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface ShiftTemplate {
  readonly vehicleId: VehicleId;
  readonly driverId: DriverId;
  readonly weekdays: readonly Weekday[];
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
  readonly breaks: readonly { readonly window: DayTimeWindow; readonly length: Seconds }[];
  readonly unverified: true;
}
