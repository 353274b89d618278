import type { UpkeepStore } from "../../stores/upkeep.ts";

const DAY = 24;
const KEPT_HOURS = {
  outbox: DAY,
  idempotencyKeys: 7 * DAY,
  positions: 30 * DAY,
  ...{ signInCodes: DAY, allowances: 1, knownDevices: 400 * DAY, mergedRecords: 2 * DAY },
};

/** What nobody needs any more is forgotten. */
export const forgetOldRows = (upkeep: UpkeepStore): Promise<void> => upkeep.forgetOlderThan(KEPT_HOURS);
