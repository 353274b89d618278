import type { DriverId } from "../../../../shared/ids/index.ts";
import type { Instant, Seconds, ServiceDay } from "../../../../shared/time/index.ts";
import type { WorkContent } from "../../../domain/notices/workContent.ts";

/** Somebody, and what they are told. */
export interface ForDriver {
  driverId: DriverId;
  content: WorkContent;
  shift?: { serviceDay: ServiceDay; begins: Instant } | undefined;
  /** They are at work, and told so much later, unless it is settled by then. */
  atOnceAfter?: Seconds | undefined;
}
