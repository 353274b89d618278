import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { LaunchFailure } from "./launchFailure.mjs";
import { findPostmaster, stopPostgres } from "./postgres.mjs";
import { findRunningRedis, stopRedis } from "./redis.mjs";
import { keepSecrets } from "./secrets.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./lock.mjs").LauncherLock} LauncherLock
 */

/**
 * Data on somebody else's server is not ours to delete, and a half reset would mislead.
 * @param {NodeJS.ProcessEnv} environment
 */
export function refuseResetOfForeignData(environment) {
  const given = ["DATABASE_URL", "REDIS_URL"].filter((name) => environment[name]);
  if (given.length === 0) return;
  throw new LaunchFailure(
    `--reset deletes local data only, but ${given.join(" and ")} is set: empty that server yourself, or unset it.`,
  );
}

/**
 * @param {Place} place
 * @param {LauncherLock} lock
 */
export async function deleteData({ local }, lock) {
  const password = keepSecrets(local).redis;
  await stopRedis(
    (await findRunningRedis({ dataFolder: join(local, "redis-data"), password })) ?? lock.services.redis,
  );
  await stopPostgres(lock.services.postgres);
  lock.record("redis", undefined);
  lock.record("postgres", undefined);
  for (const name of readdirSync(local)) {
    if (!/^(pg\d+(\.new)?|redis-data|secrets\.json)$/.test(name)) continue;
    if (name.startsWith("pg")) await stopPostgres(findPostmaster(join(local, name)));
    rmSync(join(local, name), { recursive: true, force: true });
  }
}
