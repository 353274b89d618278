import type { Kysely } from "kysely";
import { atLocalTime, hours, seconds, serviceDayOf, toInstant } from "../../shared/time/index.ts";
import { DemoServiceClock, realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { daysOf, type RegionPack } from "../regions/index.ts";
import { PostgresClockStore } from "../stores/postgres/clockStore.ts";
import type { Schema } from "../stores/postgres/schema.ts";

const DEMO_STARTS = hours(6.5);

/** As it stood or, the first time, at half past six of today or where DEMO_FROM says. */
export function startDemoClock(
  kysely: Kysely<Schema>,
  region: RegionPack,
  { DEMO_FROM, DEMO_SPEED: speed }: Config,
): Promise<DemoServiceClock> {
  const today = serviceDayOf(realClock.now(), daysOf(region));
  const now = DEMO_FROM ? toInstant(DEMO_FROM) : atLocalTime(today, seconds(DEMO_STARTS), region.timeZone);
  const first = { now, speed, paused: DEMO_FROM !== undefined };
  return DemoServiceClock.start(new PostgresClockStore(kysely), realClock, first);
}
