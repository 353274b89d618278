import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster, databaseUrl, findPostmaster, startPostgres, stopPostgres } from "./postgres.mjs";
import { findPostgresBinaries } from "./postgresBinaries.mjs";
import { identifyProcess, isRunning } from "./processes.mjs";
import { findRunningRedis, redisUrl, startRedis, stopRedis } from "./redis.mjs";
import { ensureRedisBinary } from "./redisBinary.mjs";
import { createSecrets } from "./secrets.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./steps.mjs").Progress} Progress
 *
 * @typedef {object} ThrowawayServers
 * @property {string} databaseAdminUrl a database from which others can be created
 * @property {string} redisUrl without a database number; there are 1024
 * @property {string} folder where they lie; gone after stop
 * @property {() => Promise<void>} stop stops both and deletes their data
 */

const prefix = "invataxi-throwaway-";

/**
 * A real Postgres and a real Redis for tests and benchmarks, in a temporary folder. Tests want them fast, since nothing
 * must survive; benchmarks want them `durable`, as they are in use.
 * @param {Place} place
 * @param {Progress} progress
 * @param {{ durable?: boolean }} [how]
 * @returns {Promise<ThrowawayServers>}
 */
export async function startThrowawayServers(place, progress, { durable = false } = {}) {
  await sweepLeftovers();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  const secrets = createSecrets();
  writeFileSync(
    ownerFile(folder),
    JSON.stringify({ owner: identifyProcess(process.pid), redisPassword: secrets.redis }),
  );
  try {
    const binaries = findPostgresBinaries(place.root);
    const store = { logFile: join(folder, "log"), durable };
    const cluster = { ...store, binaries, dataFolder: join(folder, "postgres"), password: secrets.database };
    const binary = await ensureRedisBinary(place, progress);
    await createCluster(cluster);
    const postgres = await startPostgres(cluster, undefined);
    const plan = { ...store, binary, dataFolder: join(folder, "redis"), password: secrets.redis };
    const redis = await startRedis(plan, undefined);
    return {
      databaseAdminUrl: databaseUrl(cluster, postgres.port, "postgres"),
      redisUrl: redisUrl(plan, redis.port),
      folder,
      stop: () => removeThrowaway(folder),
    };
  } catch (error) {
    await removeThrowaway(folder);
    throw error;
  }
}

/** A test run that was killed could not clean up: the next one does. */
async function sweepLeftovers() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(realpathSync(tmpdir()), name);
    const owner = readOwner(folder);
    if (owner !== undefined && !isRunning(owner.owner)) await removeThrowaway(folder).catch(() => {});
  }
}

/** @param {string} folder */
async function removeThrowaway(folder) {
  const redisFolder = join(folder, "redis");
  const password = readOwner(folder)?.redisPassword ?? "";
  await Promise.all([
    stopPostgres(findPostmaster(join(folder, "postgres"))),
    findRunningRedis({ dataFolder: redisFolder, password }).then(stopRedis),
  ]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * @param {string} folder
 * @returns {{ owner: import("./processes.mjs").ProcessRecord, redisPassword: string } | undefined} not ours, or not yet
 */
function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(ownerFile(folder), "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
const ownerFile = (folder) => join(folder, "owner.json");
