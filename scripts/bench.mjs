import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "./lib/appServer.mjs";
import { LaunchFailure } from "./lib/launchFailure.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { logFolder, prepareLocalFolder, projectPlace } from "./lib/place.mjs";
import { findFreePort } from "./lib/ports.mjs";
import { createProgress } from "./lib/steps.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";
import { startThrowawayServers } from "./lib/throwaway.mjs";

// node scripts/bench.mjs loop|live [flags]: a server of its own with durable stores, then tests/benchmarks/<name>.ts.
const [name, ...flags] = process.argv.slice(2);
const stop = createStopSignal();

try {
  if (name !== "loop" && name !== "live")
    throw new LaunchFailure("Usage: npm run bench:loop|bench:live [-- flags]");
  process.exitCode = await bench(name);
} catch (error) {
  console.error(error instanceof LaunchFailure ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} benchmark */
async function bench(benchmark) {
  const progress = createProgress();
  const place = prepareLocalFolder(projectPlace);
  await ensurePackages(place, progress, stop);
  const stores = await progress.step("Start Postgres and Redis", () =>
    startThrowawayServers(place, progress, { durable: true }),
  );
  try {
    return await benchWith(benchmark, progress, stores);
  } finally {
    await stores.stop();
  }
}

/**
 * @param {string} benchmark
 * @param {import("./lib/steps.mjs").Progress} progress
 * @param {import("./lib/throwaway.mjs").ThrowawayServers} stores
 */
async function benchWith(benchmark, progress, stores) {
  const place = { ...projectPlace, local: stores.folder };
  mkdirSync(logFolder(place));
  const port = await findFreePort();
  const urls = { DATABASE_URL: stores.databaseAdminUrl, REDIS_URL: stores.redisUrl };
  const environment = {
    ...urls,
    DEMO: "1",
    // The loop is measured while the demo's day runs; live positions come from the benchmark alone.
    DEMO_PEOPLE: benchmark === "loop" ? "1" : "0",
    SESSION_SECRET: randomBytes(24).toString("hex"),
    LOG_LEVEL: "warn",
  };
  const plan = { port, host: "127.0.0.1", environment };
  const { service, ended } = spawnServer(place, plan);
  const address = `http://localhost:${port}`;
  try {
    const server = { ended, logFile: serverLog(place), stop };
    await progress.step("Start the server", () => waitUntilReady(address, server));
    return await run(benchmark, { ...urls, BASE_URL: address, SERVER_PID: String(service.pid) });
  } finally {
    await stopServer(service);
  }
}

/**
 * @param {string} benchmark
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} its exit code
 */
async function run(benchmark, environment) {
  const child = spawn(process.execPath, ["--import", "tsx", `tests/benchmarks/${benchmark}.ts`, ...flags], {
    cwd: projectPlace.root,
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  stop.addEventListener("abort", () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  return code ?? 1;
}
