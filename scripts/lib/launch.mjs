import { join } from "node:path";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "./appServer.mjs";
import { ensureClientBuilt } from "./clientBuild.mjs";
import { LaunchFailure, StopAsked } from "./launchFailure.mjs";
import { LauncherLock } from "./lock.mjs";
import { parseOptions, usage } from "./options.mjs";
import { ensurePackages } from "./packages.mjs";
import { prepareLocalFolder, projectPlace } from "./place.mjs";
import { assertPortFree } from "./ports.mjs";
import { stopPostgres } from "./postgres.mjs";
import { stopRedis } from "./redis.mjs";
import { deleteData, refuseResetOfForeignData } from "./reset.mjs";
import { createProgress } from "./steps.mjs";
import { createStopSignal } from "./stopSignal.mjs";
import { providePostgres, provideRedis } from "./stores.mjs";
import { listDemoLogins, welcomeLines } from "./welcome.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./options.mjs").LaunchOptions} LaunchOptions
 *
 * @typedef {object} Launch everything one start is about
 * @property {LaunchOptions} options
 * @property {Place} place
 * @property {LauncherLock} lock
 * @property {import("./steps.mjs").Progress} progress
 * @property {AbortSignal} stop aborted when the person asks us to stop
 */

/**
 * `npm start`: brings up what is missing, serves until asked to stop, and stops what it started in order.
 * @param {readonly string[]} flags
 * @param {Place} [place]
 */
export async function runLauncher(flags, place = projectPlace) {
  const stop = createStopSignal();
  try {
    const options = parseOptions(flags, process.env);
    if (options.help) return void process.stdout.write(`${usage}\n`);
    await runLocked(options, prepareLocalFolder(place), stop);
  } catch (error) {
    if (error instanceof StopAsked) return;
    process.exitCode = 1;
    const text =
      error instanceof LaunchFailure ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
  }
}

/**
 * @param {LaunchOptions} options
 * @param {Place} place
 * @param {AbortSignal} stop
 */
async function runLocked(options, place, stop) {
  const lock = await LauncherLock.acquire(join(place.local, "launcher.json"), options.port);
  const launch = { options, place, lock, stop, progress: createProgress() };
  try {
    await start(launch);
  } finally {
    await stopAll(launch);
    lock.release();
  }
}

/** @param {Launch} launch */
async function start(launch) {
  const { options, place, lock, progress, stop } = launch;
  const host = process.env.HOST ?? "127.0.0.1";
  await stopServer(lock.services.server); // left by a killed launcher; it may be older than the code
  lock.record("server", undefined);
  if (options.reset) {
    refuseResetOfForeignData(process.env);
    await progress.step("Delete the local data", () => deleteData(place, lock));
  }
  await assertPortFree(options.port, host);
  await ensurePackages(place, progress, stop);
  const stores = { ...(await providePostgres(launch)), ...(await provideRedis(launch)) };
  if (place.hasScreens) await ensureClientBuilt(place, progress, stop);
  await serve(launch, host, stores);
}

/**
 * @param {Launch} launch
 * @param {string} host
 * @param {NodeJS.ProcessEnv} stores
 */
async function serve({ options, place, lock, progress, stop }, host, stores) {
  if (stop.aborted) throw new StopAsked();
  const logFile = serverLog(place);
  const environment = { ...stores, DEMO: options.demo ? "1" : "0" };
  const { service, ended } = spawnServer(place, { port: options.port, host, environment });
  lock.record("server", service);
  const address = `http://${isEverywhere(host) ? "localhost" : host}:${options.port}`;
  await progress.step("Start the server", () => waitUntilReady(address, { ended, logFile, stop }));
  const logins = options.demo ? await listDemoLogins(address) : [];
  for (const line of [
    "",
    ...welcomeLines(address, logins),
    "",
    `  Log: ${logFile}`,
    "  Ctrl-C stops everything.",
  ]) {
    progress.say(line);
  }
  const end = await Promise.race([ended, asked(stop)]);
  if (end !== undefined) throw new LaunchFailure(`The server ended (${end}): its log is ${logFile}`);
}

/** @param {string} host */
const isEverywhere = (host) => ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);

/**
 * @param {AbortSignal} stop
 * @returns {Promise<undefined>}
 */
function asked(stop) {
  return new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

/**
 * The server first, so that it can finish its work; then what it stands on.
 * @param {Launch} launch
 */
async function stopAll({ lock, progress }) {
  const { server, redis, postgres } = lock.services;
  if (server === undefined && redis === undefined && postgres === undefined) return;
  progress.say("");
  if (server !== undefined) await progress.step("Stop the server", () => stopServer(server));
  if (redis !== undefined) await progress.step("Stop Redis", () => stopRedis(redis));
  if (postgres !== undefined) await progress.step("Stop Postgres", () => stopPostgres(postgres));
}
