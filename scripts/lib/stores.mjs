import { join } from "node:path";
import { assertDatabaseAnswers, createDatabaseIfMissing, wakeArchiving } from "./database.mjs";
import { LaunchFailure } from "./launchFailure.mjs";
import { archiveSettings } from "./logArchive.mjs";
import { logFolder } from "./place.mjs";
import { createCluster, databaseUrl, startPostgres } from "./postgres.mjs";
import { assertSameMajor, findPostgresBinaries } from "./postgresBinaries.mjs";
import { redisUrl, startRedis } from "./redis.mjs";
import { ensureRedisBinary } from "./redisBinary.mjs";
import { askRedis } from "./redisProtocol.mjs";
import { keepSecrets } from "./secrets.mjs";

/** @typedef {import("./launch.mjs").Launch} Launch */

const databaseName = "invataxi";

/**
 * @param {Launch} launch
 * @returns {Promise<NodeJS.ProcessEnv>} DATABASE_URL and the secret that signs sessions
 */
export async function providePostgres({ place, lock, progress, stop }) {
  const secrets = keepSecrets(place.local);
  const sessions = { SESSION_SECRET: process.env.SESSION_SECRET ?? secrets.session };
  const given = process.env.DATABASE_URL;
  if (given) {
    await progress.step("Reach the database of DATABASE_URL", () => assertDatabaseAnswers(given));
    return { ...sessions, DATABASE_URL: given };
  }
  const binaries = findPostgresBinaries(place.root);
  assertSameMajor(place.local, binaries);
  const dataFolder = join(place.local, `pg${binaries.major}`);
  const logFile = join(logFolder(place), "postgres.log");
  const settings = archiveSettings(place.root, process.env);
  const cluster = {
    binaries,
    dataFolder,
    logFile,
    password: secrets.database,
    durable: true,
    settings,
    stop,
  };
  const url = await progress.step(`Start Postgres ${binaries.major}`, async () => {
    await createCluster(cluster);
    const service = await startPostgres(cluster, lock.services.postgres);
    lock.record("postgres", service);
    await createDatabaseIfMissing(databaseUrl(cluster, service.port, "postgres"), databaseName);
    const address = databaseUrl(cluster, service.port, databaseName);
    if (settings.length > 0) await wakeArchiving(address);
    return address;
  });
  return { ...sessions, DATABASE_URL: url };
}

/**
 * @param {Launch} launch
 * @returns {Promise<NodeJS.ProcessEnv>} REDIS_URL
 */
export async function provideRedis({ place, lock, progress, stop }) {
  const given = process.env.REDIS_URL;
  if (given) {
    await progress.step("Reach the Redis of REDIS_URL", () => assertRedisAnswers(given));
    return { REDIS_URL: given };
  }
  const binary = await ensureRedisBinary(place, progress, stop);
  const plan = {
    binary,
    dataFolder: join(place.local, "redis-data"),
    logFile: join(logFolder(place), "redis.log"),
    password: keepSecrets(place.local).redis,
    durable: true,
    stop,
  };
  const service = await progress.step("Start Redis", () => startRedis(plan, lock.services.redis));
  lock.record("redis", service);
  return { REDIS_URL: redisUrl(plan, service.port) };
}

/** @param {string} url */
async function assertRedisAnswers(url) {
  const { hostname, port, username, password, protocol } = new URL(url);
  if (protocol !== "redis:") return; // encrypted or a socket: the server will say
  const credentials = { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  const reply = await askRedis({ host: hostname, port: Number(port || 6379), ...credentials }, ["PING"]);
  if (reply === "+PONG" || reply?.startsWith("-LOADING")) return;
  throw new LaunchFailure(
    `The Redis of REDIS_URL does not answer (${reply ?? "no connection"}): start it, or unset REDIS_URL to use a local one.`,
  );
}
