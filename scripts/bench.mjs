import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "./lib/appServer.mjs";
import { LaunchFailure } from "./lib/launchFailure.mjs";
import { besideStores, runProgram } from "./lib/measuring.mjs";
import { logFolder, projectPlace } from "./lib/place.mjs";
import { findFreePort } from "./lib/ports.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";

// node scripts/bench.mjs loop|live|lists [flags]: a server of its own with durable stores, then tests/benchmarks/<name>.ts.
const [name, ...flags] = process.argv.slice(2);
const stop = createStopSignal();

try {
  if (name !== "loop" && name !== "live" && name !== "lists")
    throw new LaunchFailure("Usage: npm run bench:loop|bench:live|bench:lists [-- flags]");
  process.exitCode = await besideStores(stop, (stores, progress) => benchWith(name, progress, stores));
} catch (error) {
  console.error(error instanceof LaunchFailure ? error.message : error);
  process.exitCode = 1;
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
    // The loop is measured while the demo's day runs; live positions and lists come from the benchmark alone.
    DEMO_PEOPLE: benchmark === "loop" ? "1" : "0",
    SESSION_SECRET: randomBytes(24).toString("hex"),
    LOG_LEVEL: "warn",
  };
  const { service, ended } = spawnServer(place, { port, host: "127.0.0.1", environment });
  const address = `http://localhost:${port}`;
  try {
    const server = { ended, logFile: serverLog(place), stop };
    await progress.step("Start the server", () => waitUntilReady(address, server));
    const told = { ...urls, BASE_URL: address, SERVER_PID: String(service.pid) };
    return await runProgram(`tests/benchmarks/${benchmark}.ts`, { flags, environment: told, stop });
  } finally {
    await stopServer(service);
  }
}
