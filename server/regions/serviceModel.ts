import type { LatLng } from "../../shared/geo/index.ts";
import type {
  CategoryId,
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  VehicleId,
} from "../../shared/ids/index.ts";
import type { LocalizedName, MobilityAid, Purpose } from "../../shared/schemas/index.ts";
import type { Seconds } from "../../shared/time/index.ts";
import type { CapacityLayout } from "../domain/fleet/model.ts";
import type { DayTimeWindow, Provenance, Rule, TimeOfDay } from "./provenance.ts";

export interface ServiceRules {
  readonly serviceHours: Rule<DayTimeWindow>;
  readonly bookingHorizonDays: Rule<number>;
  /** Latest time on the day before for a day-ahead request. */
  readonly dayAheadCutoff: Rule<TimeOfDay>;
  /** Same-day requests are taken when at least this long before the trip; undefined: not at all. */
  readonly sameDayLeadTime: Rule<Seconds | undefined>;
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
