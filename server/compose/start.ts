import { setTimeout as sleep } from "node:timers/promises";
import type { Redis } from "ioredis";
import { within } from "../../shared/time/index.ts";
import type { Config } from "../config.ts";
import { isOutage } from "../errors.ts";
import { healthApp, waitingApp } from "../http/index.ts";
import { type Logger, reasonOf, warnSparingly } from "../logger.ts";
import { migrateToLatest } from "../stores/postgres/migrate.ts";
import { findRefusal } from "../stores/redis/client.ts";
import { type Core, composeCore, connectStores, type StoreConnections } from "./core.ts";
import { offerFirstLink } from "./firstLink.ts";
import { type Door, openDoor, readinessOf, watchedOf } from "./health.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { startPlannerRole } from "./planner.ts";
import type { Role } from "./role.ts";
import { seedIfEmpty } from "./seed.ts";
import { startWebRole } from "./web.ts";
import { startRelay, startWorkerRole } from "./worker.ts";

export const ROLES = ["web", "worker", "planner", "all"] as const;
export type RoleName = (typeof ROLES)[number];

/** One start of a process. */
export interface Start {
  config: Config;
  role: RoleName;
  logger: Logger;
  /** Aborted when the process is asked to end. */
  stop: AbortSignal;
  /** What there is to close, in the order in which it came. */
  made: Role[];
}

const TRY_AGAIN_MS = 500;
/** A start that finds Redis goes on with it; one that does not goes on without. */
const REDIS_MS = 1_000;
const OLDEST_POSTGRES = 15;
const OLDEST_REDIS = 6;

/**
 * Stores and processes may start in any order. The door is open at once; Postgres is waited for as long as it takes, Redis
 * joins when it comes. What waiting cannot mend (credentials, versions) ends the start, by name.
 */
export async function startProcess(start: Start): Promise<void> {
  const { config, logger, made } = start;
  const stores = connectStores(config, logger);
  const door = await openFirst(start, stores);
  await meetRedis(stores.redis, logger);
  await patiently(start, () => meetPostgres(stores));
  await patiently(start, () => migrateToLatest(config.DATABASE_URL));
  const core = await patiently(start, () => composeCore(config, logger, stores));
  made.push(core);
  await patiently(start, () => seedIfEmpty(core));
  if (serves(start.role, "web")) await patiently(start, () => offerFirstLink(core));
  await patiently(start, () => core.bus.start());
  made.push(await startRelay(core), await startRoles(start, core, door));
  made.push(await startHeartbeat(core, start.role));
  logger.info({ role: start.role }, "ready");
}

/** Until the start is over, what is missing is Postgres, be it that it does not answer or that its tables are not there. */
async function openFirst(
  { config, role, made }: Start,
  { redis }: StoreConnections,
): Promise<Door | undefined> {
  const isNotYet = { name: "postgres", check: () => Promise.reject(new Error("the start is not over")) };
  const parts = [isNotYet, { name: "redis", check: () => redis.ping() }];
  const isBehind = !serves(role, "web");
  const PORT = isBehind ? config.HEALTH_PORT : config.PORT;
  if (PORT === undefined) return undefined;
  const { HOST, DRAIN_SECONDS } = config;
  const setting = { PORT, HOST, DRAIN_SECONDS: isBehind ? 0 : DRAIN_SECONDS };
  const door = await openDoor(setting, isBehind ? healthApp(parts) : waitingApp(parts));
  made.push(door);
  return door;
}

const serves = (role: RoleName, part: Exclude<RoleName, "all">): boolean => role === part || role === "all";

async function startRoles({ role }: Start, core: Core, door: Door | undefined): Promise<Role> {
  const roles: Role[] = [];
  if (serves(role, "worker")) roles.push(await startWorkerRole(core));
  if (serves(role, "planner")) roles.push(await startPlannerRole(core));
  if (serves(role, "web")) roles.push(await startWebRole(core, door));
  else door?.answerWith(healthApp(readinessOf(core), watchedOf(core)));
  return { close: async () => void (await Promise.all(roles.map((each) => each.close()))) };
}

async function patiently<T>({ logger, stop }: Start, work: () => Promise<T>): Promise<T> {
  const tell = warnSparingly(logger, "waits for Postgres");
  for (;;) {
    stop.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      tell(error);
    }
    await sleep(TRY_AGAIN_MS, undefined, { signal: stop });
  }
}

async function meetPostgres({ pool }: StoreConnections): Promise<void> {
  const { rows } = await pool
    .query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
    .catch((error: unknown) => {
      if (isOutage(error)) throw error;
      throw new Error(`Postgres of DATABASE_URL: ${reasonOf(error)}`, { cause: error });
    });
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version < OLDEST_POSTGRES)
    throw new Error(`Postgres of DATABASE_URL is version ${version}; ${OLDEST_POSTGRES} or newer is needed`);
}

async function meetRedis(redis: Redis, logger: Logger): Promise<void> {
  const met = new Promise<void>((resolve, reject) => {
    if (redis.status === "ready") resolve();
    redis.once("ready", resolve);
    redis.on("error", (error) => {
      const refusal = findRefusal(error);
      if (refusal !== undefined) reject(new Error(`Redis of REDIS_URL: ${refusal}`));
    });
  });
  try {
    await within(REDIS_MS, "Redis", met);
    const version = Number(/redis_version:(\d+)/.exec(await redis.info("server"))?.[1]);
    if (version < OLDEST_REDIS)
      throw new Error(`Redis of REDIS_URL is version ${version}; ${OLDEST_REDIS} or newer is needed`);
  } catch (error) {
    if (!isOutage(error)) throw error;
    logger.warn({ reason: reasonOf(error) }, "starts without Redis");
  }
}
