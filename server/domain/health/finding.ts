import type { BadSaying, GoodSaying, HealthPart, HealthState } from "../../../shared/schemas/health.ts";
import type { Instant } from "../../../shared/time/index.ts";

/** How one thing is. `fine` has a good saying, the others a bad one. */
export interface Finding {
  part: HealthPart;
  state: HealthState;
  saying: GoodSaying | BadSaying;
  /** Which of its kind: a role, a queue, a gateway, a disk, one of several things about backups. */
  about?: string | undefined;
  host?: string | undefined;
  values?: Record<string, number> | undefined;
  /** Since when it is so, where what was looked at tells. */
  since?: Instant | undefined;
  /** While it is so, rides may be late or not happen. */
  endangersRides?: true | undefined;
}
