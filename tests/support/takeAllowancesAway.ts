import { sql } from "kysely";
import type { TestCore } from "./testCore.ts";

const as = (factor: number) => ({ factor, more: { minutes: 0 } });
const expected = {
  travelAllowance: { inTown: as(1), betweenTowns: as(1), rush: 1 },
  dwellAllowance: { none: 1, walker: 1, wheelchair: 1, powerWheelchair: 1 },
  lastPlace: { drive: 1, boarding: 1 },
  dayPace: { halfSure: { minutes: 1440 }, halfLife: { minutes: 1 }, known: 1 },
};

/** Planning takes travel and boarding as they are expected, with nothing on top. */
export async function takeAllowancesAway({ kysely, terms }: TestCore): Promise<void> {
  for (const [key, value] of Object.entries(expected))
    await sql`UPDATE rule_values SET value = ${JSON.stringify(value)} WHERE key = ${key}`.execute(kysely);
  await terms.load();
}
