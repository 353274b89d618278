import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "./lib/appServer.mjs";
import { LaunchFailure } from "./lib/launchFailure.mjs";
import { besideStores, runProgram } from "./lib/measuring.mjs";
import { logFolder, projectPlace } from "./lib/place.mjs";
import { findFreePort } from "./lib/ports.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";

// node scripts/simulate.mjs [flags]: for each day a service of its own whose clock is stepped, and server/twin/main.ts, which
// plays the day. `--compare K`: all policies on the worlds of K seeds.
const usage = `Usage: npm run simulate -- [--seed N] [--day standard|quiet|hard] [--policy ours|insertion|fifo|nearest] [--days K]
  [--fleet N] [--requests N] [--json FILE] [--picture FILE] [--compare K]`;

/** Played on paper, without a service. */
const onPaper = ["fifo", "nearest"];
/** As `clockBegins` in server/twin/simulationDay.ts. */
const clockBegins = Date.parse("2027-02-28T08:30:00+05:00");
const dayMs = 24 * 3600_000;

const stop = createStopSignal();

try {
  process.exitCode = await simulate(readFlags());
} catch (error) {
  console.error(error instanceof LaunchFailure ? error.message : error);
  process.exitCode = 1;
}

/** @typedef {ReturnType<typeof readFlags>} Flags */

function readFlags() {
  const text = /** @type {const} */ ({ type: "string" });
  try {
    const { values } = parseArgs({
      options: {
        ...{ seed: text, day: text, policy: text, days: text, fleet: text, requests: text },
        ...{ json: text, picture: text, compare: text },
      },
    });
    return values;
  } catch (error) {
    throw new LaunchFailure(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/**
 * @param {Flags} flags
 * @returns {Promise<number>}
 */
async function simulate(flags) {
  const { json, picture, compare, days = "1", seed = "1", policy = "ours", ...same } = flags;
  const seeds = Array.from({ length: Number(compare ?? 1) }, (_, index) => String(Number(seed) + index));
  const policies = compare === undefined ? [policy] : ["ours", ...onPaper];
  const runs = seeds.flatMap((each) =>
    policies.flatMap((name) =>
      Array.from({ length: Number(days) }, (_, on) => ({ seed: each, policy: name, on })),
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), "invataxi-simulated-"));
  try {
    const files = [];
    for (const [index, { seed: each, policy: name, on }] of runs.entries()) {
      const file = join(folder, `${index}.json`);
      const told = { ...same, seed: each, policy: name, "days-on": String(on), json: file };
      const drawn = picture === undefined || index > 0 ? {} : { picture };
      const code = await playDay({ ...told, ...drawn }, { on, fleet: same.fleet, policy: name });
      if (code !== 0) return code;
      files.push(file);
    }
    const gains = compare === undefined ? [] : ["--gains"];
    const written = json === undefined ? [] : ["--json", json];
    return await runProgram("server/twin/compare.ts", {
      flags: [...files, ...gains, ...written],
      environment: {},
      stop,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Record<string, string | undefined>} told
 * @param {{ on: number, fleet: string | undefined, policy: string }} day
 * @returns {Promise<number>}
 */
async function playDay(told, { on, fleet, policy }) {
  const flags = Object.entries(told).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  if (onPaper.includes(policy)) return runProgram("server/twin/main.ts", { flags, environment: {}, stop });
  const begins = new Date(clockBegins + on * dayMs).toISOString();
  const demo = { DEMO_FROM: begins, ...(fleet !== undefined && { DEMO_FLEET: fleet }) };
  return besideStores(stop, (stores, progress) => playAgainst({ flags, demo, progress, stores }), {
    durable: false,
  });
}

/**
 * @param {object} simulation
 * @param {string[]} simulation.flags
 * @param {NodeJS.ProcessEnv} simulation.demo
 * @param {import("./lib/steps.mjs").Progress} simulation.progress
 * @param {import("./lib/throwaway.mjs").ThrowawayServers} simulation.stores
 */
async function playAgainst({ flags, demo, progress, stores }) {
  const place = { ...projectPlace, local: stores.folder };
  mkdirSync(logFolder(place));
  const port = await findFreePort();
  const environment = {
    ...{ DATABASE_URL: stores.databaseAdminUrl, REDIS_URL: stores.redisUrl },
    ...{ DEMO: "1", DEMO_PEOPLE: "0", DEMO_SPEED: "1", ...demo },
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
