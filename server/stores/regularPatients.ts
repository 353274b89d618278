import type { StaffId, StandingOrderId } from "../../shared/ids/index.ts";
import type { RegularPatient } from "../domain/trips/regularPatient.ts";

/** What institutions hand in about who comes to them regularly. */
export interface RegularPatientStore {
  /** False where one of this id is there. */
  add(regular: RegularPatient): Promise<boolean>;
  find(id: string): Promise<RegularPatient | undefined>;
  /** Whoever else decides about it waits until the transaction ends. */
  lock(id: string): Promise<RegularPatient | undefined>;
  /** Of one account, the newest first. */
  listOf(staffId: StaffId, limit: number): Promise<RegularPatient[]>;
  /** Nobody has decided yet; who has waited longest comes first. */
  listOpen(limit: number): Promise<RegularPatient[]>;
  accept(id: string, orderId: StandingOrderId): Promise<void>;
  decline(id: string, reason: string): Promise<void>;
}
