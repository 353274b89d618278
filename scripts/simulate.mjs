import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "./lib/appServer.mjs";
import { LaunchFailure } from "./lib/launchFailure.mjs";
import { besideStores, runProgram } from "./lib/measuring.mjs";
import { logFolder, projectPlace } from "./lib/place.mjs";
import { findFreePort } from "./lib/ports.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";

// node scripts/simulate.mjs [flags]: a service of its own whose clock is stepped, then server/twin/main.ts, which plays a day.
const flags = process.argv.slice(2);
const stop = createStopSignal();

try {
  const { values } = parseArgs({ args: flags, strict: false, options: { fleet: { type: "string" } } });
  const fleet = typeof values.fleet === "string" ? { DEMO_FLEET: values.fleet } : {};
  process.exitCode = await besideStores(
    stop,
    (stores, progress) => simulateWith({ flags, fleet, progress, stores }),
    { durable: false },
  );
} catch (error) {
  console.error(error instanceof LaunchFailure ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {object} simulation
 * @param {string[]} simulation.flags
 * @param {NodeJS.ProcessEnv} simulation.fleet
 * @param {import("./lib/steps.mjs").Progress} simulation.progress
 * @param {import("./lib/throwaway.mjs").ThrowawayServers} simulation.stores
 */
async function simulateWith({ flags, fleet, progress, stores }) {
  const place = { ...projectPlace, local: stores.folder };
  mkdirSync(logFolder(place));
  const port = await findFreePort();
  const environment = {
    ...{ DATABASE_URL: stores.databaseAdminUrl, REDIS_URL: stores.redisUrl },
    ...{ DEMO: "1", DEMO_PEOPLE: "0", DEMO_SPEED: "1", DEMO_FROM: "2027-02-28T08:30:00+05:00", ...fleet },
    ...{ SESSION_SECRET: randomBytes(24).toString("hex"), LOG_LEVEL: "warn" },
  };
  const { service, ended } = spawnServer(place, { port, host: "127.0.0.1", environment });
  const address = `http://127.0.0.1:${port}`;
  try {
    const server = { ended, logFile: serverLog(place), stop };
    await progress.step("Start the service", () => waitUntilReady(address, server));
    const told = { BASE_URL: address, SERVER_PID: String(service.pid) };
    return await runProgram("server/twin/main.ts", { flags, environment: told, stop });
  } finally {
    await stopServer(service);
  }
}
