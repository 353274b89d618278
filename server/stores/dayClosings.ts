import type { StaffId } from "../../shared/ids/index.ts";
import type { DaySum } from "../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../shared/time/index.ts";

/** A day as it was closed. */
export interface ClosedDay {
  id: string;
  day: ServiceDay;
  /** By the service's clock. */
  at: Instant;
  by: StaffId;
  /** What is written about the day after this fact is an amendment. */
  factId: number;
  sum: DaySum;
}

export interface DayClosingStore {
  /** The one that stands: a day that was opened again has none. */
  find(day: ServiceDay): Promise<ClosedDay | undefined>;
  /** Refused for a day that is closed. */
  add(closing: ClosedDay): Promise<void>;
  /** It stays, and stands no more. */
  reopen(id: string, at: Instant): Promise<void>;
  /** From this one on. */
  listDays(from: ServiceDay): Promise<ServiceDay[]>;
}
