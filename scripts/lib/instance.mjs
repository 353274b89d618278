import { mkdirSync } from "node:fs";
import { serverLog, spawnServer, stopServer, waitUntilReady } from "./appServer.mjs";
import { logFolder } from "./place.mjs";
import { findFreePort } from "./ports.mjs";

/**
 * @typedef {object} InstancePlan
 * @property {readonly string[]} roles one process each, by its `--role`; the first one serves the screens
 * @property {NodeJS.ProcessEnv} environment told to all of them
 * @property {AbortSignal} stop
 *
 * @typedef {ReturnType<typeof spawnServer> & { role: string, address: string, logFile: string }} InstanceProcess
 *
 * @typedef {object} Instance
 * @property {string} address
 * @property {() => InstanceProcess[]} processes as they are now, in the order of the roles
 * @property {() => string} pids of all that there were, with commas
 * @property {(index: number) => Promise<void>} restart begins anew what has ended; resolves when it is ready
 * @property {() => Promise<void>} end
 */

/**
 * An installation in processes of its own, ready when this resolves.
 * @param {import("./place.mjs").Place} place
 * @param {InstancePlan} plan
 * @returns {Promise<Instance>}
 */
export async function startInstance(place, { roles, ...plan }) {
  mkdirSync(logFolder(place), { recursive: true });
  /** @type {{ role: string, port: number, name: string }[]} */
  const seats = [];
  for (const [index, role] of roles.entries())
    seats.push({
      role,
      port: await findFreePort(),
      name: roles.length === 1 ? "server" : `${role}-${index}`,
    });
  const processes = seats.map((seat) => begin(place, seat, plan));
  const pids = processes.map(({ service }) => service.pid);
  /** @param {number} index */
  const ready = async (index) => {
    const { address = "", ended = Promise.resolve("not begun"), logFile = "" } = processes[index] ?? {};
    await waitUntilReady(address, { ended, logFile, stop: plan.stop });
  };
  const end = async () => void (await Promise.all(processes.map(({ service }) => stopServer(service))));
  try {
    await Promise.all(seats.map((_, index) => ready(index)));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    address: processes[0]?.address ?? "",
    processes: () => [...processes],
    pids: () => pids.join(),
    restart: async (index) => {
      const seat = seats[index];
      if (seat === undefined) throw new RangeError(`no process ${index}`);
      const again = begin(place, seat, plan);
      processes[index] = again;
      pids.push(again.service.pid);
      await ready(index);
    },
    end,
  };
}

/**
 * @param {import("./place.mjs").Place} place
 * @param {{ role: string, port: number, name: string }} seat
 * @param {Pick<InstancePlan, "environment">} plan
 */
function begin(place, { role, port, name }, { environment }) {
  const health = role === "all" || role === "web" ? {} : { HEALTH_PORT: String(port) };
  const begun = spawnServer(place, {
    ...{ port, host: "127.0.0.1", role, name },
    environment: { ...environment, ...health },
  });
  return { ...begun, role, address: `http://127.0.0.1:${port}`, logFile: serverLog(place, name) };
}
