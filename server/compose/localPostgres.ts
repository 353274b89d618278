import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { spawnService } from "../../scripts/lib/commands.mjs";
import { projectPlace } from "../../scripts/lib/place.mjs";
import { databaseUrl, findPostmaster, stopPostgres } from "../../scripts/lib/postgres.mjs";
import { findPostgresBinaries } from "../../scripts/lib/postgresBinaries.mjs";
import { chooseUnprivileged, ownDataFolder } from "../../scripts/lib/privileges.mjs";
import { identifyProcess, isRunning } from "../../scripts/lib/processes.mjs";
import { keepSecrets } from "../../scripts/lib/secrets.mjs";
import type { PostgresProgram, RunningPostgres } from "../backups/index.ts";

/** The Postgres that comes with this program, for data that is put back. */
export function localPostgres(root = projectPlace.root): PostgresProgram {
  const binaries = findPostgresBinaries(root);
  return {
    major: binaries.major,
    start: ({ dataFolder, socketFolder, settings }): RunningPostgres => {
      const way = chooseUnprivileged([binaries.folder, dirname(dataFolder), dirname(socketFolder)]);
      for (const folder of [dataFolder, socketFolder]) ownDataFolder(way, folder);
      const logFile = join(socketFolder, "log");
      const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
      const [program = "", ...args] = [
        ...way.prefix,
        join(binaries.folder, "postgres"),
        ...["-D", dataFolder, ...given],
      ];
      const child = spawnService(program, args, { logFile, cwd: dataFolder });
      child.unref();
      const service = { ...identifyProcess(child.pid ?? -1), port: 0 };
      return {
        hasEnded: () => !isRunning(service),
        log: () => readFileSync(logFile, "utf8"),
        stop: () => stopPostgres(service),
      };
    },
  };
}

/** The address of the database that `npm start` has running here; undefined: none. */
export function findLocalDatabase(local = projectPlace.local): string | undefined {
  const binaries = findPostgresBinaries(projectPlace.root);
  const dataFolder = join(local, `pg${binaries.major}`);
  const running = findPostmaster(dataFolder);
  if (running === undefined) return undefined;
  const password = localPassword(local);
  return databaseUrl(
    { binaries, dataFolder, password, logFile: "", durable: true },
    running.port,
    "invataxi",
  );
}

/** What this machine's own Postgres is opened by. */
export const localPassword = (local = projectPlace.local): string => keepSecrets(local).database;

/** By which this machine's own service signs, where none was told. */
export const localSessionSecret = (local = projectPlace.local): string => keepSecrets(local).session;
