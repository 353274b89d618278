import type {
  CategoryId,
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  ShiftId,
  StaffId,
  VehicleId,
} from "../../shared/ids/index.ts";
import type { HandoverView, LocalizedName } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Pairing } from "../domain/fleet/handover.ts";
import type { Scope } from "../domain/people/model.ts";

/** A contract as a handover sees it. */
export interface HandoverSide {
  contractId: ContractId;
  operatorId: OperatorId;
  districtId: DistrictId;
  categories: readonly CategoryId[];
  validFrom?: string | undefined;
  validUntil?: string | undefined;
}
export interface NewHandover {
  id: string;
  from: HandoverSide;
  to: HandoverSide;
  day: ServiceDay;
  vehicles: readonly VehicleId[];
  drivers: readonly DriverId[];
  ends: boolean;
  by: StaffId;
  at: Instant;
}
export type KnownHandover = HandoverView & { ends: boolean };
/** Who drives what, with what they are called. */
export type NamedPairing = Pairing & { plate: string; driverName: string };
/** Of a day from which on things are otherwise. */
export interface PlannedPairing extends NamedPairing {
  shiftId: ShiftId;
  serviceDay: ServiceDay;
  byTemplate: boolean;
}

/** What goes from one contract to another. */
export interface HandoverStore {
  /** Whoever else makes, takes or undoes one waits until the transaction ends. */
  lock(): Promise<void>;
  list(scope: Scope): Promise<KnownHandover[]>;
  find(id: string): Promise<KnownHandover | undefined>;
  findSide(contractId: ContractId): Promise<HandoverSide | undefined>;
  /** What belongs to a contract and its operator today; held until the transaction ends. */
  listParts(from: HandoverSide): Promise<{
    vehicles: { id: VehicleId; plate: string }[];
    drivers: { id: DriverId; name: string }[];
  }>;
  /** Templates in force on the day or later, and shifts from the day on that have not begun, of any of these. */
  listPairings(
    of: { vehicles: readonly VehicleId[]; drivers: readonly DriverId[] },
    day: ServiceDay,
  ): Promise<{ templates: (NamedPairing & { id: string })[]; shifts: PlannedPairing[] }>;
  /** Of these, those that go somewhere from a day on that has not come. */
  listMoving(of: { vehicles: readonly VehicleId[]; drivers: readonly DriverId[] }): Promise<string[]>;
  /** Who lives in a district, by category of a day. */
  countRiders(
    districtId: DistrictId,
    day: ServiceDay,
  ): Promise<{ category: CategoryId; name: LocalizedName; count: number }[]>;
  /** With its moves; ends the contract where it says so. */
  add(handover: NewHandover, why: string): Promise<void>;
  /** They end on the day before, or, where they would only begin then, are there no longer; all is kept for `putBack`. */
  endTemplates(id: string, templates: readonly string[]): Promise<void>;
  keepShifts(id: string, shifts: readonly { id: ShiftId; byTemplate: boolean }[]): Promise<void>;
  /** The days since then know it as it is now: whoever planned with them starts anew. Answers with those days. */
  touchShifts(id: string): Promise<ServiceDay[]>;
  /** Shifts from its day on of the vehicles that it moved. */
  listMovedShifts(id: string): Promise<ShiftId[]>;
  listMovedDrivers(id: string): Promise<DriverId[]>;
  /** Contract, templates and moves as they were; answers with the shifts that can come back, and how many cannot. */
  putBack(id: string, at: Instant): Promise<{ shifts: ShiftId[]; lost: number }>;
  /** From now on vehicles and drivers are whose they are to be. */
  take(id: string, at: Instant): Promise<void>;
}
