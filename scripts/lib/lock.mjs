import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, LaunchFailure } from "./launchFailure.mjs";
import { identifyProcess, isRunning } from "./processes.mjs";

/**
 * @typedef {import("./processes.mjs").ProcessRecord} ProcessRecord
 * @typedef {"postgres" | "redis" | "server"} ServiceName
 * @typedef {ProcessRecord & { port: number }} ServiceRecord
 * @typedef {Partial<Record<ServiceName, ServiceRecord>>} Services
 * @typedef {{ launcher: ProcessRecord, port: number, services: Services }} LockContent
 */

/** The one file that says who uses this project's local data. Held from start to stop; left behind by a killed launcher. */
export class LauncherLock {
  /** @type {string} */
  #file;
  /** @type {LockContent} */
  #content;

  /**
   * Takes the lock, or refuses in one line because a living launcher holds it. What a killed launcher had started is
   * taken over: see `services`.
   * @param {string} file
   * @param {number} port
   */
  static async acquire(file, port) {
    /** @type {Services} */
    let inherited = {};
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const content = { launcher: identifyProcess(process.pid), port, services: inherited };
      if (createExclusively(file, content)) return new LauncherLock(file, content);
      inherited = { ...inherited, ...(await takeOver(file)) };
    }
    throw new LaunchFailure(
      "Another start is going on in this folder at this moment: try again in a few seconds.",
    );
  }

  /**
   * @param {string} file
   * @param {LockContent} content
   */
  constructor(file, content) {
    this.#file = file;
    this.#content = content;
  }

  /** What runs now, or was left running by a killed launcher. */
  get services() {
    return this.#content.services;
  }

  /**
   * @param {ServiceName} name
   * @param {ServiceRecord | undefined} service
   */
  record(name, service) {
    const { [name]: _, ...others } = this.#content.services;
    this.#content.services = service === undefined ? others : { ...others, [name]: service };
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, toText(this.#content), { mode: 0o600 });
    renameSync(draft, this.#file);
  }

  release() {
    rmSync(this.#file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {LockContent} content
 */
function createExclusively(file, content) {
  try {
    writeFileSync(file, toText(content), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Moves a dead launcher's lock away and answers what it had started. Of two that try at once only one moves this very
 * file; who moved a fresh one by mistake puts it back.
 * @param {string} file
 * @returns {Promise<Services>}
 */
async function takeOver(file) {
  const stale = await readLock(file);
  if (stale !== undefined) refuseIfHeld(stale);
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return {}; // somebody else moved it
  }
  const moved = await readLock(aside);
  if (moved !== undefined && isRunning(moved.launcher)) {
    renameSync(aside, file);
    refuseIfHeld(moved);
  }
  rmSync(aside, { force: true });
  return moved?.services ?? {};
}

/** @param {LockContent} held */
function refuseIfHeld(held) {
  if (!isRunning(held.launcher)) return;
  throw new LaunchFailure(
    `Already running (process ${held.launcher.pid}): open http://localhost:${held.port}, or stop it first with Ctrl-C ` +
      `in its terminal or kill ${held.launcher.pid}`,
  );
}

/**
 * @param {string} file
 * @returns {Promise<LockContent | undefined>} undefined when there is none or it is no lock
 */
async function readLock(file) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const content = JSON.parse(readFileSync(file, "utf8"));
      return typeof content?.launcher?.pid === "number" ? content : undefined;
    } catch (error) {
      if (errorCode(error) === "ENOENT") return undefined;
      await sleep(50); // perhaps another start is just writing it
    }
  }
  return undefined;
}

/** @param {LockContent} content */
const toText = (content) => `${JSON.stringify(content, null, 2)}\n`;
