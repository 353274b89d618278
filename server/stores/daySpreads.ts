import type { Instant, ServiceDay } from "../../shared/time/index.ts";
import type { Errors } from "../domain/runs/spread.ts";

/** How far what came was off from what was expected, by service day. */
export interface DaySpreadStore {
  /** In place of what was noted of this day before. */
  note(day: ServiceDay, errors: Errors, at: Instant): Promise<void>;
  /** Of the days from `from` on until before `before`, together. */
  readBetween(from: ServiceDay, before: ServiceDay): Promise<Errors>;
}
