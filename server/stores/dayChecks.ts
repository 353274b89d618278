import type { Instant, ServiceDay } from "../../shared/time/index.ts";

/** That a day's invariants were looked after. */
export interface DayCheck {
  day: ServiceDay;
  runs: number;
  trips: number;
  broken: number;
  /** Milliseconds, reading included. */
  took: number;
}

export interface DayCheckStore {
  /** One writes at a time, whichever process it is in: waits for the end of another one's transaction. */
  takeTurn(): Promise<void>;
  /** In place of what was noted of this day before. */
  note(check: DayCheck): Promise<void>;
  /** Of days from this one on; `at`: of the last, by the database's clock. */
  summarize(from: ServiceDay): Promise<{ at: Instant; checks: DayCheck[] } | undefined>;
}
