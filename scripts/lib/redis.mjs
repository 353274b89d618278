import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lastLogLines, spawnService } from "./commands.mjs";
import { LaunchFailure, StopAsked } from "./launchFailure.mjs";
import { findFreePort } from "./ports.mjs";
import { identifyProcess, isRunning, stopProcess } from "./processes.mjs";
import { askRedis } from "./redisProtocol.mjs";

/**
 * @typedef {import("./redisBinary.mjs").RedisBinary} RedisBinary
 * @typedef {import("./lock.mjs").ServiceRecord} ServiceRecord
 *
 * @typedef {object} RedisPlan
 * @property {RedisBinary} binary
 * @property {string} dataFolder
 * @property {string} logFile
 * @property {string} password
 * @property {boolean} durable
 * @property {AbortSignal} [stop]
 */

const startWithinMs = 30_000;

/**
 * @param {RedisPlan} plan
 * @param {number} port
 */
export const redisUrl = ({ password }, port) => `redis://:${password}@127.0.0.1:${port}`;

/**
 * Brings Redis up, or finds it up: a data folder is never opened twice.
 * @param {RedisPlan} plan
 * @param {ServiceRecord | undefined} left what a killed launcher had started
 * @returns {Promise<ServiceRecord>}
 */
export async function startRedis(plan, left) {
  const running = await findRunningRedis(plan);
  if (running !== undefined) return running;
  await stopRedis(left);
  mkdirSync(plan.dataFolder, { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const started = await tryStart(plan, await findFreePort(attempt === 0 ? left?.port : undefined));
    if (started !== undefined) return started;
  }
  throw new LaunchFailure(
    `Redis did not start; it said (${plan.logFile}):\n${lastLogLines(plan.logFile, 4)}\nMend that, or set REDIS_URL, or give the data up with npm start -- --reset`,
  );
}

/**
 * @param {RedisPlan} plan
 * @param {number} port
 * @returns {Promise<ServiceRecord | undefined>}
 */
async function tryStart(plan, port) {
  const { binary, dataFolder, logFile, stop } = plan;
  writeFileSync(configFile(plan), configuration(plan, port), { mode: 0o600 });
  const env =
    binary.libraryPath === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: binary.libraryPath };
  const child = spawnService(binary.file, [configFile(plan)], { logFile, cwd: dataFolder, env });
  child.unref();
  const service = { ...identifyProcess(child.pid ?? -1), port };
  const deadline = Date.now() + startWithinMs;
  while (isRunning(service) && Date.now() < deadline) {
    if (await isOurs(plan, port)) return service;
    if (stop?.aborted) {
      await stopRedis(service);
      throw new StopAsked();
    }
    await sleep(30);
  }
  await stopRedis(service);
  return undefined;
}

/** @param {ServiceRecord | undefined} service */
export async function stopRedis(service) {
  await stopProcess(service, { signal: "SIGTERM", patienceMs: 15_000 });
}

/**
 * The Redis that has this data folder open, by the port in its own configuration.
 * @param {Pick<RedisPlan, "dataFolder" | "password">} plan
 * @returns {Promise<ServiceRecord | undefined>}
 */
export async function findRunningRedis(plan) {
  if (!existsSync(configFile(plan))) return undefined;
  const port = Number(readFileSync(configFile(plan), "utf8").match(/^port (\d+)$/m)?.[1]);
  const pidFile = join(plan.dataFolder, "redis.pid");
  if (!(await isOurs(plan, port)) || !existsSync(pidFile)) return undefined;
  return { ...identifyProcess(Number(readFileSync(pidFile, "utf8"))), port };
}

/**
 * Whether who answers there is a Redis that knows our password and works in our data folder.
 * @param {Pick<RedisPlan, "dataFolder" | "password">} plan
 * @param {number} port
 */
async function isOurs({ password, dataFolder }, port) {
  const reply = await askRedis({ host: "127.0.0.1", port, password }, ["CONFIG", "GET", "dir"]);
  return reply?.split("\n").includes(dataFolder) === true;
}

/** @param {Pick<RedisPlan, "dataFolder">} plan */
const configFile = ({ dataFolder }) => join(dataFolder, "redis.conf");

/**
 * Every write goes to the append-only file; nothing is ever evicted, because queues live here.
 * @param {RedisPlan} plan
 * @param {number} port
 */
function configuration({ dataFolder, password, durable }, port) {
  const lines = [
    `port ${port}`,
    "bind 127.0.0.1",
    `requirepass ${password}`,
    `dir ${JSON.stringify(dataFolder)}`,
    `pidfile ${JSON.stringify(join(dataFolder, "redis.pid"))}`,
    "daemonize no",
    `appendonly ${durable ? "yes" : "no"}`,
    'save ""',
    "maxmemory-policy noeviction",
    // A test file takes one database for itself, so that files can run side by side.
    `databases ${durable ? 16 : 1024}`,
  ];
  return `${lines.join("\n")}\n`;
}
