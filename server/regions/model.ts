import type { LatLng } from "../../shared/geo/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { ServiceRules } from "../../shared/schemas/serviceRules.ts";
import type { KnownOffset, ServiceDay } from "../../shared/time/index.ts";
import type { ShiftTemplate } from "../domain/fleet/model.ts";
import type { CalendarDay, Contract, EligibilityCategory } from "../domain/fleet/terms.ts";
import type {
  ExcludedArea,
  Overview,
  RegionDistrict,
  RegionPlace,
  RoadKnowledge,
  Settlement,
  StreetLine,
} from "./geographyModel.ts";
import type { Depot, RegionDriver, RegionOperator, RegionVehicle } from "./serviceModel.ts";
import type { DayMix, GeneratedRider, TripWish } from "./syntheticPeople.ts";

export * from "./geographyModel.ts";
export type * from "./serviceModel.ts";

/** What a region is as long as it stands: its zone, land, places and roads. Everybody reads these from here. */
export interface Territory {
  readonly id: string;
  readonly name: LocalizedName;
  readonly timeZone: string;
  /** Instants at which the zone's offset is known: a machine that has it otherwise would store wrong times. */
  readonly knownOffsets: readonly KnownOffset[];
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
}

/** What an installation begins with. From then on the database has it, dated, and nobody reads it here. */
export interface Beginning {
  readonly rules: ServiceRules;
  readonly categories: readonly EligibilityCategory[];
  readonly calendar: readonly CalendarDay[];
  readonly operators: readonly RegionOperator[];
  readonly contracts: readonly Contract[];
  readonly depots: readonly Depot[];
  readonly vehicles: readonly RegionVehicle[];
  readonly drivers: readonly RegionDriver[];
  readonly shifts: readonly ShiftTemplate[];
}

/** Everything that differs from region to region. Nothing about a region is a constant in code. */
export interface RegionPack extends Territory, Beginning {}

/** What the `index.ts` of a region's folder exports as `region`. */
export interface Region {
  readonly pack: RegionPack;
  /** Synthetic people and their days, for demos; without them the region has none. */
  readonly people?: {
    generateRiders(pack: RegionPack, seed: number): GeneratedRider[];
    generateDay(
      pack: RegionPack,
      riders: readonly GeneratedRider[],
      day: ServiceDay,
      seed: number,
    ): TripWish[];
    /** A day with exactly the numbers of a mix. */
    generateMixedDay(
      pack: RegionPack,
      riders: readonly GeneratedRider[],
      of: { day: ServiceDay; seed: number; mix: DayMix },
    ): TripWish[];
  };
}
