import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { takeAllowancesAway } from "./lib/database.mjs";
import { startInstance } from "./lib/instance.mjs";
import { LaunchFailure } from "./lib/launchFailure.mjs";
import { besideStores, runProgram } from "./lib/measuring.mjs";
import { projectPlace } from "./lib/place.mjs";
import { createStopSignal } from "./lib/stopSignal.mjs";

// node scripts/simulate.mjs [flags]: a service of its own whose clock is stepped, and server/twin/main.ts, which plays one day
// or several against it. `--compare K`: all policies on the worlds of K seeds, each beside a service of its own.
const usage = `Usage: npm run simulate -- [--seed N] [--day standard|quiet|hard] [--policy ours|insertion|fifo|nearest] [--days K]
  [--fleet N] [--requests N] [--json FILE] [--picture FILE] [--log FILE] [--compare K] [--returns fixed|whenReady]
  [--dispatcher live|inHindsight]`;

const policyNames = ["ours", "insertion", "fifo", "nearest"];
/**
 * By which processes a policy's service runs; others are played on paper. The same service without a planner and without
 * allowances answers each request by the one cheapest place, or refuses it: `insertion`.
 * @type {Record<string, { roles: readonly string[], allowances: boolean }>}
 */
const services = {
  ours: { roles: ["all"], allowances: true },
  insertion: { roles: ["web", "worker"], allowances: false },
};
/**
 * Planners of a simulation search so many steps for each second that the service gives them, so that a run on a slow or busy
 * machine plans as well. Measured once, per second of processor time of one thread, on the machine with two cores that the README's
 * figures come from: 5,700 steps on a generated day of 650 trips with one travel time for each pair, of which travel times by the
 * hour leave 2 in 4.5. One thread, so that the same seed gives the same plans.
 */
const planners = { PLANNER_STEPS_PER_SECOND: "2500", PLANNER_THREADS: "1" };
/** As `clockBegins` in server/twin/simulationDay.ts. */
const clockBegins = "2027-02-28T08:30:00+05:00";

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
        ...{ json: text, picture: text, log: text, compare: text, returns: text, dispatcher: text },
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
  const { json, picture, log, compare, seed = "1", policy = "ours", ...same } = flags;
  const seeds = Array.from({ length: Number(compare ?? 1) }, (_, index) => String(Number(seed) + index));
  const policies = compare === undefined ? [policy] : policyNames;
  const runs = seeds.flatMap((each) => policies.map((name) => ({ seed: each, policy: name })));
  if (policies.includes("ours"))
    console.log(`Planners search ${planners.PLANNER_STEPS_PER_SECOND} steps for each second they are given.`);
  const folder = mkdtempSync(join(tmpdir(), "invataxi-simulated-"));
  try {
    const files = [];
    for (const [index, run] of runs.entries()) {
      const file = join(folder, `${index}.json`);
      const drawn = index > 0 ? {} : { ...(picture && { picture }), ...(log && { log }) };
      const code = await playDays({ ...same, ...run, json: file, ...drawn });
      if (code !== 0) return code;
      files.push(file);
    }
    const gains = compare === undefined ? [] : ["--gains"];
    const written = json === undefined ? [] : ["--json", json];
    const flagged = [...files, ...gains, ...written];
    return await runProgram("server/twin/compare.ts", { flags: flagged, environment: {}, stop });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Flags & { policy: string }} told
 * @returns {Promise<number>}
 */
async function playDays({ policy, ...told }) {
  const flags = Object.entries({ policy, ...told }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  const service = services[policy];
  if (service === undefined) return runProgram("server/twin/main.ts", { flags, environment: {}, stop });
  const demo = {
    DEMO_FROM: clockBegins,
    ...(told.fleet !== undefined && { DEMO_FLEET: told.fleet }),
  };
  return besideStores(stop, (stores, progress) => playAgainst({ service, flags, demo, progress, stores }), {
    durable: false,
  });
}

/**
 * @param {object} simulation
 * @param {{ roles: readonly string[], allowances: boolean }} simulation.service
 * @param {string[]} simulation.flags
 * @param {NodeJS.ProcessEnv} simulation.demo
 * @param {import("./lib/steps.mjs").Progress} simulation.progress
 * @param {import("./lib/throwaway.mjs").ThrowawayServers} simulation.stores
 */
async function playAgainst({ service, flags, demo, progress, stores }) {
  const environment = {
    ...{ DATABASE_URL: stores.databaseAdminUrl, REDIS_URL: stores.redisUrl },
    ...{ DEMO: "1", DEMO_PEOPLE: "0", DEMO_SPEED: "1", ...planners, ...demo },
    ...{ SESSION_SECRET: randomBytes(24).toString("hex"), LOG_LEVEL: "warn" },
  };
  const place = { ...projectPlace, local: stores.folder };
  const { roles, allowances } = service;
  const instance = await progress.step(`Start the service (${roles.join(" and ")})`, async () => {
    if (!allowances) {
      const first = await startInstance(place, { roles: roles.slice(0, 1), environment, stop });
      await first.end();
      await takeAllowancesAway(stores.databaseAdminUrl);
    }
    return startInstance(place, { roles, environment, stop });
  });
  try {
    const told = { BASE_URL: instance.address, SERVER_PIDS: instance.pids() };
    return await runProgram("server/twin/main.ts", { flags, environment: told, stop });
  } finally {
    await instance.end();
  }
}
