import type { LatLng } from "../../shared/geo/index.ts";
import type { DistrictId, DriverId, ShiftId, VehicleId } from "../../shared/ids/index.ts";
import type { StaffRole } from "../../shared/roles/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { ServiceRules } from "../../shared/schemas/serviceRules.ts";
import type { ServiceDay } from "../../shared/time/index.ts";
import type { Driver, Shift, ShiftBreak, ShiftTemplate, Vehicle } from "../domain/fleet/model.ts";
import type { CalendarDay, Contract, EligibilityCategory } from "../domain/fleet/terms.ts";
import type { Rider, Scope } from "../domain/people/model.ts";
import type { InstantWindow, Place } from "../domain/place.ts";

/** What a region pack brings: fleet and contracts. */
export interface MasterData {
  districts: readonly { id: string; name: LocalizedName }[];
  operators: readonly { id: string; name: LocalizedName; unverified: boolean }[];
  contracts: readonly Contract[];
  vehicles: readonly Vehicle[];
  drivers: readonly (Driver & { pinHash: string })[];
}
/** What a region's service begins with, on terms that change from then on. */
export interface NewTerms {
  /** Of the region. */
  id: string;
  rules: ServiceRules;
  categories: readonly EligibilityCategory[];
  calendar: readonly CalendarDay[];
  contracts: readonly Contract[];
  shifts: readonly ShiftTemplate[];
}
/** A template with the place where its vehicle stands. */
export interface PlacedTemplate extends ShiftTemplate {
  depot: Place;
  /** The last day on which the vehicle's papers and the driver's licence hold; undefined: none is known to end. */
  fitUntil?: string | undefined;
}
export interface NewStaff {
  id: string;
  username: string;
  name: string;
  role: StaffRole;
  scope?: Scope | undefined;
  passwordHash: string;
}
export interface NewRider extends Omit<Rider, "eligibleUntil"> {
  iin: string;
  legalBasis: string;
  /** Service days, inclusive. */
  eligibleFrom: string;
  eligibleUntil?: string | undefined;
}
export type NewShift = Pick<Shift, "id" | "serviceDay" | "starts" | "ends"> & {
  breaks: readonly Pick<ShiftBreak, "window" | "length">[];
  vehicleId: VehicleId;
  driverId: DriverId;
  depot: Place;
};

/** Of what was put in, what had not been there before. */
export interface Newcomers {
  vehicles?: MasterData["vehicles"] | undefined;
  drivers?: MasterData["drivers"] | undefined;
  staff?: readonly NewStaff[] | undefined;
  riders?: readonly NewRider[] | undefined;
  shifts?: readonly NewShift[] | undefined;
}

export interface KnownWork extends InstantWindow {
  id: ShiftId;
  driverId: DriverId;
  serviceDay: ServiceDay;
}

/** Master data, put in by seeding and by upkeep. */
export interface MasterStore {
  /** Does the work while no other process does such work: of several that start at once, one seeds. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  isEmpty(): Promise<boolean>;
  putDistricts(districts: MasterData["districts"]): Promise<void>;
  putFleet(data: MasterData): Promise<void>;
  /** Once for a database; later calls bring only rules that it has no row of. */
  putTerms(terms: NewTerms): Promise<void>;
  listShiftTemplates(): Promise<PlacedTemplate[]>;
  putStaff(staff: readonly NewStaff[]): Promise<void>;
  putRiders(riders: readonly NewRider[]): Promise<void>;
  /** Makes the search words of riders that have none, or older ones. */
  respellRiders(): Promise<void>;
  /** Says in which district riders live of whom that is not known yet. */
  placeRiders(districtOf: (point: LatLng) => DistrictId | undefined): Promise<void>;
  /** What drivers drive from one day to another. */
  listWork(from: ServiceDay, until: ServiceDay): Promise<KnownWork[]>;
  /** Known ones stay as they are; answers the days on which there are more now, and whether they had any before. */
  putShifts(shifts: readonly NewShift[]): Promise<{ day: ServiceDay; hadOthers: boolean }[]>;
}
