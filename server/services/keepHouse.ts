import type { UpkeepStore } from "../stores/upkeep.ts";
import { planShifts, type Seeding } from "./seedRegion.ts";

const DAY = 24;
const KEPT_HOURS = {
  outbox: DAY,
  idempotencyKeys: 7 * DAY,
  positions: 30 * DAY,
  ...{ signInCodes: DAY, allowances: 1, knownDevices: 400 * DAY },
};

/** Shifts for the days that have come into sight; what nobody needs any more is forgotten. */
export async function keepHouse(
  parts: Pick<Seeding, "master" | "region" | "now" | "stableId"> & { upkeep: UpkeepStore },
): Promise<void> {
  await planShifts(parts);
  await parts.upkeep.forgetOlderThan(KEPT_HOURS);
}
