import type { DriverId, ShiftId, VehicleId } from "../../shared/ids/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { FactBy } from "../domain/facts/fact.ts";

/** Who or what is withdrawn; `lift`: the vehicle goes on, without its lift. */
export type Withdrawn = { vehicleId: VehicleId; lift?: boolean | undefined } | { driverId: DriverId };

export interface NewWithdrawal {
  id: string;
  of: Withdrawn;
  from: Instant;
  /** undefined: until somebody says that it is back. */
  until?: Instant | undefined;
  /** Where who said so and why stands. */
  factId: number;
}
export interface KnownWithdrawal extends NewWithdrawal {
  by: FactBy;
  hasEnded: boolean;
}

/** Spans in which a vehicle or a driver is not to be counted on. */
export interface WithdrawalStore {
  put(withdrawal: NewWithdrawal): Promise<void>;
  find(id: string): Promise<KnownWithdrawal | undefined>;
  /** It is over before its time; false when it was already. */
  end(id: string, at: Instant): Promise<boolean>;
  /** The shifts that it touches and that nobody has ended, the earliest first. */
  listShifts(id: string): Promise<{ shiftId: ShiftId; serviceDay: ServiceDay }[]>;
}
