import type { ContractId, DriverId, OperatorId, ShiftId, VehicleId } from "../../shared/ids/index.ts";
import type { LocalizedName } from "../../shared/schemas/common.ts";
import type { ContractConditions } from "../../shared/schemas/contractConditions.ts";
import type { FleetOperator, FleetOperators, SaveContract } from "../../shared/schemas/contracts.ts";
import type { FleetDriver, FleetShift, FleetTemplate, FleetVehicle } from "../../shared/schemas/fleet.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Scope } from "../domain/people/model.ts";
import type { InstantWindow, Place } from "../domain/place.ts";

/** A list as somebody asks for it: what of it is theirs, what it is narrowed by, which part. */
export interface RosterQuery {
  scope: Scope;
  text: string;
  offset: number;
  limit: number;
  /** Only those with a paper or licence whose last day is this one or earlier. */
  endingBy?: ServiceDay | undefined;
}
/** A shift as the office writes it. */
export interface RosterShift extends InstantWindow {
  id: ShiftId;
  serviceDay: ServiceDay;
  vehicleId: VehicleId;
  driverId: DriverId;
  depot: Place;
  /** A template wants it so. */
  byTemplate?: boolean | undefined;
}
export type KnownShift = Omit<FleetShift, "from" | "until" | "trips"> &
  InstantWindow & { operatorId: OperatorId; version: number; trips: number };

export type RosterContract = Omit<SaveContract, "reason"> & { id: ContractId };
export interface NewContractHours {
  hours: { from: string; until: string } | undefined;
  from: string;
  source?: string | undefined;
  by: string;
  why: string;
}
export type NewConditions = Omit<NewContractHours, "hours"> & { conditions: ContractConditions | undefined };
/** What a vehicle and its driver do on some weekdays, as the office writes it. */
export type RosterTemplate = Pick<
  FleetTemplate,
  "id" | "vehicleId" | "driverId" | "weekdays" | "from" | "until" | "validFrom" | "validUntil"
>;
export type KnownTemplate = FleetTemplate & { operatorId: OperatorId };

/** The fleet as the office keeps it. */
export interface RosterStore {
  listOperators(scope: Scope): Promise<FleetOperator[]>;
  /** By which contract whose vehicles drive: names alone, as a board is read often. */
  listContractOperators(): Promise<{ id: ContractId; operator: LocalizedName }[]>;
  /** Districts, and categories of all days, each once. */
  listContractParts(scope: Scope): Promise<Omit<FleetOperators, "operators">>;
  putOperator(operator: { id: OperatorId; name: LocalizedName }): Promise<void>;
  putContract(contract: RosterContract, change: { by: string; why: string }): Promise<void>;
  /** Of a contract from a day on, as long as what it replaces would have held; undefined: as the service. */
  putContractHours(contractId: ContractId, change: NewContractHours): Promise<void>;
  /** The same of what trips it is for; undefined: any. */
  putContractConditions(contractId: ContractId, change: NewConditions): Promise<void>;
  listVehicles(query: RosterQuery): Promise<{ vehicles: FleetVehicle[]; total: number }>;
  /** Of how many of a scope a paper, or a licence, has this last day or an earlier one. */
  countEnding(scope: Scope, by: ServiceDay): Promise<{ vehicles: number; drivers: number }>;
  /** Held until the transaction ends; whose it is on a day, or today. */
  findVehicle(id: VehicleId, on?: ServiceDay): Promise<FleetVehicle | undefined>;
  /** Whoever else saves this plate, in any writing of it, or this phone waits until the transaction ends. Before anything else is held. */
  holdPlate(plate: string): Promise<void>;
  holdPhone(phone: string): Promise<void>;
  /** Another vehicle with this plate, in any writing of it. */
  hasPlate(plate: string, but: VehicleId): Promise<boolean>;
  /** New with version 0, otherwise as it stands from now on; its version grows. */
  putVehicle(vehicle: FleetVehicle): Promise<void>;
  /** False: something else tells of it. */
  removeUnusedVehicle(id: VehicleId): Promise<boolean>;
  listDrivers(query: RosterQuery): Promise<{ drivers: FleetDriver[]; total: number }>;
  findDriver(id: DriverId, on?: ServiceDay): Promise<FleetDriver | undefined>;
  hasPhone(phone: string, but: DriverId): Promise<boolean>;
  /** Somebody new has no PIN yet. */
  putDriver(driver: FleetDriver): Promise<void>;
  /** False: something else tells of them, or they have chosen a PIN. */
  removeUnusedDriver(id: DriverId): Promise<boolean>;
  listShifts(from: ServiceDay, until: ServiceDay, scope: Scope): Promise<KnownShift[]>;
  /** Also when it was removed. */
  findShift(id: ShiftId): Promise<(KnownShift & { isRemoved: boolean }) | undefined>;
  /** Of a driver, from one day to another. */
  listOfDriver(driverId: DriverId, from: ServiceDay, until: ServiceDay): Promise<KnownShift[]>;
  /** Shifts in the way of this one: of the same vehicle or driver at the same time. */
  findOverlap(shift: RosterShift): Promise<KnownShift | undefined>;
  /** New or as it stands from now on, also after it was removed. What no template wants so, none changes any more. */
  putShift(shift: RosterShift): Promise<void>;
  removeShift(id: ShiftId, at: Instant): Promise<void>;
  /** Planned shifts of a vehicle or a driver of the days after one. */
  listPlannedAfter(
    day: ServiceDay,
    of: { vehicleId: VehicleId } | { driverId: DriverId },
  ): Promise<KnownShift[]>;
  listTemplates(scope: Scope): Promise<KnownTemplate[]>;
  /** Held with all others until the transaction ends, so that no two that clash come in together. */
  lockTemplates(): Promise<KnownTemplate[]>;
  removeTemplate(id: string): Promise<boolean>;
  putTemplate(template: RosterTemplate, change: { by: string; why: string }): Promise<void>;
}
