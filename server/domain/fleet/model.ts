import type {
  BreakId,
  ContractId,
  DistrictId,
  DriverId,
  OperatorId,
  ShiftId,
  StopId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type { ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import type { CheckItem } from "../../../shared/lifeCycle/vehicleCheck.ts";
import type { ShiftBreaks, TimeOfDay } from "../../../shared/schemas/serviceRules.ts";
import type { Instant, Seconds, ServiceDay } from "../../../shared/time/index.ts";
import type { Place } from "../place.ts";
import type { EndedTurn } from "./relief.ts";
import type { Validity } from "./terms.ts";

/** Places for people, as the engine's load vector has them. */
export interface CapacityLayout {
  ambulatory: number;
  wheelchair: number;
  largeWheelchair: number;
  companion: number;
}

export interface Vehicle {
  id: VehicleId;
  plate: string;
  model: string;
  operatorId: OperatorId;
  contractId: ContractId;
  districtId: DistrictId;
  lift: boolean;
  /** Person and chair together, kg. */
  liftLimitKg?: number | undefined;
  /** Alternatives, e.g. three fold-down seats or one wheelchair place. */
  layouts: CapacityLayout[];
  /** What it carries beside a lift: `stretcher`. */
  equipment?: readonly string[] | undefined;
  depot: Place;
}

export interface Driver {
  id: DriverId;
  name: string;
  phone: string;
  operatorId: OperatorId;
  /** May handle lift and fixings. */
  liftTrained: boolean;
}

export interface ShiftBreak {
  id: BreakId;
  /** For its beginning. */
  window: { from: Instant; until: Instant };
  length: Seconds;
  /** Its driver asked for it during the shift. */
  asked?: true | undefined;
  /** Where planning has it, while it is ahead: from when on, and after which stop; without one, before the first of those ahead. */
  placed?: { at: Instant; after?: StopId | undefined } | undefined;
  begunAt?: Instant | undefined;
  endedAt?: Instant | undefined;
}

export interface Shift {
  id: ShiftId;
  serviceDay: ServiceDay;
  vehicle: Vehicle;
  driver: Driver;
  starts: Instant;
  ends: Instant;
  startPlace: Place;
  endPlace: Place;
  breaks: ShiftBreak[];
  status: ShiftStatus;
  startedAt?: Instant | undefined;
  endedAt?: Instant | undefined;
  /** Nothing was heard of it since then, although something should have been: it was written down that it is in doubt. */
  unheardSince?: Instant | undefined;
  /** When its driver looked the vehicle over last, and what failed. */
  check?: { at: Instant; failed: CheckItem[] } | undefined;
  /** Of its vehicle or its driver, in its time. */
  withdrawals?: readonly Withdrawal[] | undefined;
  /** Of those who drove it before its driver, the earliest first. */
  turns?: readonly EndedTurn[] | undefined;
}

/** For some time not to be counted on. */
export interface Withdrawal {
  id: string;
  /** `lift`: it goes on without. */
  what: "vehicle" | "driver" | "lift";
  from: Instant;
  /** undefined: until somebody says that it is back. */
  until?: Instant | undefined;
  /** What the dispatcher who said so is called, and why in their words. */
  by?: string | undefined;
  reason?: string | undefined;
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a vehicle and its driver do on these weekdays. */
export interface ShiftTemplate extends Validity {
  readonly vehicleId: VehicleId;
  readonly driverId: DriverId;
  readonly weekdays: readonly Weekday[];
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
  readonly breaks: ShiftBreaks;
  readonly unverified: boolean;
}
