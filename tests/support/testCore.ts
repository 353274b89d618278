import { type Core, composeCore } from "../../server/compose/core.ts";
import { seedIfEmpty } from "../../server/compose/seed.ts";
import { readConfig } from "../../server/config.ts";
import { createLogger } from "../../server/logger.ts";
import { daysOf } from "../../server/regions/index.ts";
import {
  atLocalTime,
  hours,
  type Instant,
  minutes,
  nextServiceDay,
  seconds,
  serviceDayOf,
  weekdayOf,
} from "../../shared/time/index.ts";
import { createTestDatabase } from "./testDatabase.ts";
import { createTestRedis } from "./testRedis.ts";

export interface TestCore extends Core {
  /** Closes everything and deletes the database. */
  end(): Promise<void>;
}

/**
 * The real use cases over a real database and Redis of their own, with the demo's people, and a clock that stands still
 * at half past six in the morning of today, or from the beginning on at another moment (`begins`). `environment` says more, or
 * otherwise: a database of the caller's own stays.
 */
export async function createTestCore(
  environment: Record<string, string> = {},
  begins?: (core: Core) => Instant,
): Promise<TestCore> {
  const { DATABASE_URL } = environment;
  const [database, redis] = await Promise.all([
    DATABASE_URL === undefined
      ? createTestDatabase()
      : { databaseUrl: DATABASE_URL, drop: () => Promise.resolve() },
    createTestRedis(),
  ]);
  const config = readConfig({
    DATABASE_URL: database.databaseUrl,
    REDIS_URL: redis.redisUrl,
    SESSION_SECRET: "a secret of the tests, long enough",
    DEMO: "1",
    DEMO_SPEED: "1",
    LOG_LEVEL: "silent",
    ...environment,
  });
  const core = await composeCore(config, createLogger(config.LOG_LEVEL, "test"));
  await core.demoClock?.set({ paused: true, ...(begins !== undefined && { to: begins(core) }) });
  await seedIfEmpty(core);
  return {
    ...core,
    end: async () => {
      await core.close();
      await database.drop();
      await redis.clear();
    },
  };
}

/** Today, if it is one: no day before it has shifts that wait to be looked at. */
export function nextMonday({ clock, region }: Core): Instant {
  let day = serviceDayOf(clock.now(), daysOf(region));
  while (weekdayOf(day) !== 1) day = nextServiceDay(day);
  return atLocalTime(day, seconds(hours(6) + minutes(30)), region.timeZone);
}
