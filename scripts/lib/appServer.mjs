import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lastLogLines, spawnService, turnLog } from "./commands.mjs";
import { LaunchFailure, StopAsked } from "./launchFailure.mjs";
import { logFolder } from "./place.mjs";
import { identifyProcess, stopProcess } from "./processes.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./lock.mjs").ServiceRecord} ServiceRecord
 *
 * @typedef {object} ServerPlan
 * @property {number} port
 * @property {string} host
 * @property {NodeJS.ProcessEnv} environment what the server is told beside our own environment
 * @property {string} [role] "all" unless said otherwise
 * @property {string} [name] of its log; "server" unless there are several
 */

const readyWithinMs = 120_000;

/**
 * @param {Place} place
 * @param {string} [name]
 */
export const serverLog = (place, name = "server") => join(logFolder(place), `${name}.log`);

/**
 * @param {Place} place
 * @param {ServerPlan} plan
 */
export function spawnServer(place, { port, host, environment, role = "all", name }) {
  const logFile = serverLog(place, name);
  turnLog(logFile);
  const env = { NODE_ENV: "production", ...process.env, ...environment, PORT: String(port), HOST: host };
  const child = spawnService(process.execPath, ["--import", "tsx", place.serverEntry, "--role", role], {
    logFile,
    cwd: place.root,
    env,
  });
  const service = { ...identifyProcess(child.pid ?? -1), port };
  const ended = once(child, "exit").then(([code, signal]) => `${signal ?? `exit code ${code}`}`);
  return { service, ended };
}

/**
 * Waits until `/readyz` says yes: the database is migrated, the demo region is there, Redis answers.
 * @param {string} address
 * @param {{ ended: Promise<string>, logFile: string, stop: AbortSignal }} server
 */
export async function waitUntilReady(address, { ended, logFile, stop }) {
  /** @type {string | undefined} */
  let end;
  void ended.then((how) => {
    end = how;
  });
  let answer = "nothing yet";
  for (const deadline = Date.now() + readyWithinMs; Date.now() < deadline; await sleep(100)) {
    if (stop.aborted) throw new StopAsked();
    if (end !== undefined)
      throw new LaunchFailure(
        `The server ended (${end}); its last words (${logFile}):\n${lastLogLines(logFile)}`,
      );
    try {
      const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      answer = `${response.status} ${await response.text()}`;
    } catch {
      // Not listening yet.
    }
  }
  throw new LaunchFailure(
    `The server was not ready within ${readyWithinMs / 1000} s; /readyz says: ${answer}. Its log is ${logFile}`,
  );
}

/** @param {ServiceRecord | undefined} service */
export async function stopServer(service) {
  await stopProcess(service, { signal: "SIGTERM", patienceMs: 20_000 });
}
