import { type Core, composeCore } from "../../server/compose/core.ts";
import { firstLink } from "../../server/compose/firstLink.ts";
import { seedIfEmpty } from "../../server/compose/seed.ts";
import { startWebRole } from "../../server/compose/web.ts";
import { startRelay, startWorkerRole } from "../../server/compose/worker.ts";
import { readConfig } from "../../server/config.ts";
import { createLogger } from "../../server/logger.ts";
import { daysOf } from "../../server/regions/index.ts";
import { PostgresClockStore } from "../../server/stores/postgres/clockStore.ts";
import {
  atLocalTime,
  hours,
  instant,
  minutes,
  type Seconds,
  seconds,
  serviceDayOf,
} from "../../shared/time/index.ts";
import { type Absent, beginShifts } from "./beginShifts.ts";
import { createTestDatabase } from "./testDatabase.ts";
import { createTestRedis } from "./testRedis.ts";

export interface TestServer {
  baseUrl: string;
  core: Core;
  /** Puts the clock to this time of its day, "09:30"; it stands still there. The drivers come, but for who is absent. */
  setTime(time: string, absent?: Absent): Promise<void>;
  /** Where the first administrator of an empty service comes in, below `baseUrl`. */
  firstLink(): Promise<string>;
  /** Stops it and deletes its database. */
  end(): Promise<void>;
}

/**
 * The server as `npm start` runs it, but for planners, whose searches take seconds: on a port of its own, over an empty database and Redis of its own: seeded with the
 * demo's riders and fleet but without anybody playing, at a clock that stands at half past six in the morning. Every answer
 * is held against its schema. An empty one is no demo: nobody and nothing is there yet. Only its clock is a demo's, so that a story may
 * be told at any hour.
 */
export async function createTestServer(
  environment: Record<string, string> = {},
  { isEmpty = false } = {},
): Promise<TestServer> {
  const [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  const config = readConfig({
    DATABASE_URL: database.databaseUrl,
    REDIS_URL: redis.redisUrl,
    SESSION_SECRET: "a secret of the tests, long enough",
    PORT: "0",
    DEMO: "1",
    DEMO_SPEED: "1",
    DEMO_PEOPLE: "0",
    CHECK_RESPONSES: "1",
    LOG_LEVEL: "silent",
    ...environment,
  });
  const composed = await composeCore(config, createLogger(config.LOG_LEVEL, "test"));
  const core = isEmpty ? { ...composed, config: { ...config, DEMO: false } } : composed;
  await core.demoClock?.set({ paused: true });
  await seedIfEmpty(core);
  await core.bus.start();
  const web = await startWebRole(core);
  const roles = [await startRelay(core), await startWorkerRole(core), web];
  return {
    baseUrl: `http://127.0.0.1:${web.port}`,
    core,
    setTime: async (time, absent = []) => {
      await setTime(core, time);
      await beginShifts(core, absent);
    },
    firstLink: async () => {
      const { pathname, hash } = new URL((await firstLink(core)) ?? "");
      return pathname + hash;
    },
    end: async () => {
      for (const role of roles.reverse()) await role.close();
      await core.close();
      await database.drop();
      await redis.clear();
    },
  };
}

async function setTime({ clock, demoClock, kysely, region }: Core, time: string): Promise<void> {
  const day = serviceDayOf(clock.now(), daysOf(region));
  const now = atLocalTime(day, timeOfDay(time), region.timeZone);
  await new PostgresClockStore(kysely).save({ now, anchorReal: instant(Date.now()), speed: 1, paused: true });
  await demoClock?.follow();
}

/** "09:30" as seconds since midnight. */
export function timeOfDay(time: string): Seconds {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return seconds(hours(hour) + minutes(minute));
}
