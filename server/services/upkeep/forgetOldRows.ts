import type { UpkeepStore } from "../../stores/upkeep.ts";

const DAY = 24;
const KEPT_HOURS = {
  outbox: DAY,
  idempotencyKeys: 7 * DAY,
  processes: DAY,
  allowances: 1,
  mergedRecords: 2 * DAY,
  offers: DAY,
};

/** What the machine alone remembers, and needs no more, is forgotten; how long people's data stays is said by rules: see `applyRetention`. */
export const forgetOldRows = (upkeep: UpkeepStore): Promise<void> => upkeep.forgetOlderThan(KEPT_HOURS);
