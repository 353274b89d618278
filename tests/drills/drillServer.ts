import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import pg from "pg";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "../../scripts/lib/appServer.mjs";
import { startInstance } from "../../scripts/lib/instance.mjs";
import { logFolder, projectPlace } from "../../scripts/lib/place.mjs";
import { findFreePort } from "../../scripts/lib/ports.mjs";
import { type Relay, startRelay } from "./relay.ts";

/** A server of one drill: its own process, database and Redis database, with relays that can take its stores away. */
export interface DrillServer {
  baseUrl: string;
  /** Straight to its database, past the relay. */
  databaseUrl: string;
  /** Straight to its Redis database, past the relay. */
  redisUrl: string;
  postgres: Relay;
  redis: Relay;
  pid: number;
  /** What it has logged so far. */
  log(): string;
  /** How it ended, "exit code 0" or the name of a signal. */
  ended: Promise<string>;
  end(): Promise<void>;
}

export interface DrillStores {
  databaseAdminUrl: string;
  redisUrl: string;
  folder: string;
}

/** How a server is started. */
export interface HowToStart {
  /** Before its process begins: to take a store away first. */
  before?(stores: Pick<DrillServer, "postgres" | "redis">): Promise<void> | void;
  /** False: it is not waited for, as it shall not become ready. */
  untilReady?: boolean;
}

/** An installation of one drill, in several processes: which of them there are, and its stores. */
export type DrillInstance = Awaited<ReturnType<typeof startInstance>> &
  Pick<DrillServer, "databaseUrl" | "redisUrl">;

let started = 0;

/** Demo people do not act in it; the demo's clock runs at 1×. */
export async function startDrillServer(
  stores: DrillStores,
  environment: Record<string, string>,
  { before, untilReady = true }: HowToStart = {},
): Promise<DrillServer> {
  started += 1;
  const databaseUrl = await createDatabase(stores.databaseAdminUrl);
  const redisUrl = await emptyRedis(stores.redisUrl);
  const [postgres, redis] = await Promise.all([relayTo(databaseUrl), relayTo(redisUrl)]);
  await before?.({ postgres, redis });
  const place = { ...projectPlace, local: join(stores.folder, `server-${started}`) };
  mkdirSync(logFolder(place), { recursive: true });
  const port = await findFreePort();
  const { service, ended } = spawnServer(place, {
    port,
    host: "127.0.0.1",
    environment: {
      ...{ DATABASE_URL: through(postgres, databaseUrl), REDIS_URL: through(redis, redisUrl) },
      ...{ DEMO: "1", DEMO_PEOPLE: "0", DEMO_SPEED: "1", LOG_LEVEL: "info" },
      SESSION_SECRET: randomBytes(24).toString("hex"),
      ...environment,
    },
  });
  const logFile = serverLog(place);
  const baseUrl = `http://127.0.0.1:${port}`;
  const end = async () => {
    await Promise.all([postgres.restore(), redis.restore()]);
    await stopServer(service);
    await Promise.all([postgres.close(), redis.close()]);
  };
  try {
    if (untilReady) await waitUntilReady(baseUrl, { ended, logFile, stop: new AbortController().signal });
  } catch (error) {
    await end();
    throw error;
  }
  const log = () => readFileSync(logFile, "utf8");
  return { baseUrl, databaseUrl, redisUrl, postgres, redis, pid: service.pid, log, ended, end };
}

/** The same in processes of their own, one for each role, without relays. */
export async function startDrillInstance(
  stores: DrillStores,
  roles: readonly string[],
  environment: Record<string, string>,
): Promise<DrillInstance> {
  started += 1;
  const databaseUrl = await createDatabase(stores.databaseAdminUrl);
  const redisUrl = await emptyRedis(stores.redisUrl);
  const place = { ...projectPlace, local: join(stores.folder, `instance-${started}`) };
  const instance = await startInstance(place, {
    roles,
    environment: {
      ...{ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, SESSION_SECRET: randomBytes(24).toString("hex") },
      ...{ DEMO: "1", DEMO_PEOPLE: "0", DEMO_SPEED: "1", LOG_LEVEL: "warn" },
      ...environment,
    },
    stop: new AbortController().signal,
  });
  return { ...instance, databaseUrl, redisUrl };
}

async function createDatabase(adminUrl: string): Promise<string> {
  const name = `drill_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A Redis has sixteen databases; they are used in turn, as drills end their servers. */
async function emptyRedis(address: string): Promise<string> {
  const url = `${address}/${started % 16}`;
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
  return url;
}

const relayTo = (address: string): Promise<Relay> => {
  const { hostname, port } = new URL(address);
  return startRelay({ host: hostname, port: Number(port) });
};

function through(relay: Relay, address: string): string {
  const url = new URL(address);
  url.hostname = "127.0.0.1";
  url.port = String(relay.port);
  return url.href;
}
