import type { LatLng } from "../../shared/geo/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { KnownOffset } from "../../shared/time/index.ts";
import type {
  ExcludedArea,
  Overview,
  RegionDistrict,
  RegionPlace,
  RoadKnowledge,
  Settlement,
  StreetLine,
} from "./geographyModel.ts";
import type {
  Depot,
  EligibilityCategory,
  PriorityClass,
  RegionContract,
  RegionDriver,
  RegionOperator,
  RegionVehicle,
  ServiceRules,
  ShiftTemplate,
} from "./serviceModel.ts";

export * from "./geographyModel.ts";
export type * from "./provenance.ts";
export type * from "./serviceModel.ts";

/** Everything that differs from region to region. Nothing about a region is a constant in code. */
export interface RegionPack {
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
