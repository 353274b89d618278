import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lastLines, lastLogLines, runCommand, spawnService } from "./commands.mjs";
import { findRefusal } from "./database.mjs";
import { LaunchFailure, StopAsked } from "./launchFailure.mjs";
import { findFreePort } from "./ports.mjs";
import { chooseUnprivileged, ownDataFolder } from "./privileges.mjs";
import { findStartTime, findWorkingFolder, identifyProcess, isRunning, stopProcess } from "./processes.mjs";

/**
 * @typedef {import("./postgresBinaries.mjs").PostgresBinaries} PostgresBinaries
 * @typedef {import("./lock.mjs").ServiceRecord} ServiceRecord
 *
 * @typedef {object} Cluster
 * @property {PostgresBinaries} binaries
 * @property {string} dataFolder
 * @property {string} logFile
 * @property {string} password of the user `app`
 * @property {readonly string[]} [settings] as `-c name=value`
 * @property {boolean} durable false: throwaway, fast, lost with the machine's power
 * @property {AbortSignal} [stop]
 */

const startWithinMs = 30_000;
const notDurable = ["-F", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"];

/**
 * The address of a database in a running cluster.
 * @param {Cluster} cluster
 * @param {number} port
 * @param {string} database
 */
export function databaseUrl({ password }, port, database) {
  return `postgres://app:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Creates the cluster where there is none. It gets its name only when it is whole.
 * @param {Cluster} cluster
 */
export async function createCluster(cluster) {
  const { binaries, dataFolder, password, stop } = cluster;
  if (existsSync(join(dataFolder, "PG_VERSION"))) return;
  const draft = `${dataFolder}.new`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(draft, { recursive: true, force: true });
  const { prefix, uid } = unprivileged(cluster);
  writeFileSync(passwordFile, password, { mode: uid === undefined ? 0o600 : 0o644 });
  try {
    const command = [
      ...prefix,
      join(binaries.folder, "initdb"),
      ...initdbArguments(cluster, draft, passwordFile),
    ];
    const { code, output } = await runCommand(command[0] ?? "", command.slice(1), { ...(stop && { stop }) });
    if (code !== 0)
      throw new LaunchFailure(`Postgres could not create its data folder: ${lastLines(output, 4)}`);
    renameSync(draft, dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * @param {Cluster} cluster
 * @param {string} draft
 * @param {string} passwordFile
 */
function initdbArguments({ binaries, durable }, draft, passwordFile) {
  // UTF-8 rules for letters (Kazakh names have capitals too) without the system's locales, which may be absent.
  const locale =
    binaries.major >= 17
      ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
      : ["--locale=C.UTF-8"];
  const access = ["-U", "app", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  return ["-D", draft, "-E", "UTF8", ...access, ...locale, ...(durable ? [] : ["--no-sync"])];
}

/**
 * Brings the cluster up, or finds it up: a data folder is never opened twice.
 * @param {Cluster} cluster
 * @param {ServiceRecord | undefined} left what a killed launcher had started
 * @returns {Promise<ServiceRecord>}
 */
export async function startPostgres(cluster, left) {
  const running = findPostmaster(cluster.dataFolder);
  if (running !== undefined) {
    if ((await findRefusal(databaseUrl(cluster, running.port, "postgres"))) === undefined) return running;
    await stopPostgres(running);
  }
  await stopPostgres(left);
  const deadline = Date.now() + startWithinMs;
  while (Date.now() < deadline) {
    const started = await tryStart(cluster, await findFreePort(left?.port), deadline);
    if (started !== undefined) return started;
    await sleep(300); // a Postgres killed a moment ago may still hold its lock file for a second or two
  }
  throw new LaunchFailure(
    `Postgres did not start; it said (${cluster.logFile}):\n${lastLogLines(cluster.logFile, 4)}\nMend that, or set DATABASE_URL, or give the data up with npm start -- --reset`,
  );
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @param {number} deadline
 * @returns {Promise<ServiceRecord | undefined>} undefined when it ended at once
 */
async function tryStart(cluster, port, deadline) {
  const way = unprivileged(cluster);
  ownDataFolder(way, cluster.dataFolder);
  const listening = [
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `port=${port}`,
    "-c",
    "unix_socket_directories=",
  ];
  const safety = cluster.durable ? [] : notDurable;
  const command = [
    ...way.prefix,
    join(cluster.binaries.folder, "postgres"),
    "-D",
    cluster.dataFolder,
    ...listening,
    ...safety,
    ...(cluster.settings ?? []).flatMap((setting) => ["-c", setting]),
  ];
  const child = spawnService(command[0] ?? "", command.slice(1), {
    logFile: cluster.logFile,
    cwd: dirname(cluster.dataFolder),
  });
  child.unref();
  const service = { ...identifyProcess(child.pid ?? -1), port };
  while (isRunning(service) && Date.now() < deadline) {
    if ((await findRefusal(databaseUrl(cluster, port, "postgres"))) === undefined) return service;
    if (cluster.stop?.aborted) {
      await stopPostgres(service);
      throw new StopAsked();
    }
    await sleep(50);
  }
  await stopPostgres(service);
  return undefined;
}

/**
 * SIGINT is Postgres's "fast" shutdown: connections are closed, everything is written.
 * @param {ServiceRecord | undefined} service
 */
export async function stopPostgres(service) {
  await stopProcess(service, { signal: "SIGINT", patienceMs: 20_000 });
}

/**
 * The living postmaster of a data folder by its own lock file. Removes the lock file of a dead one whose pid another
 * program has got meanwhile (usual after a restart of a container), which Postgres itself cannot tell.
 * @param {string} dataFolder
 * @returns {ServiceRecord | undefined}
 */
export function findPostmaster(dataFolder) {
  const file = join(dataFolder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (pid === undefined || port === undefined || findStartTime(pid) === undefined) return undefined;
  const folder = findWorkingFolder(pid);
  if (folder !== undefined && folder !== dataFolder) {
    rmSync(file);
    return undefined;
  }
  return { ...identifyProcess(pid), port };
}

/** @param {Cluster} cluster */
const unprivileged = ({ binaries, dataFolder }) => chooseUnprivileged([binaries.folder, dirname(dataFolder)]);
