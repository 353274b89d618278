import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process named so that a reused pid does not pass for it.
 * @typedef {object} ProcessRecord
 * @property {number} pid
 * @property {string} startedAt opaque; equal only for the same process
 */

/**
 * When the process began, or undefined when there is none (a zombie is none).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function findStartTime(pid) {
  return process.platform === "linux" ? startTimeFromProc(pid) : startTimeFromPs(pid);
}

/** @param {number} pid */
function startTimeFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // "pid (name) state …": the name may hold spaces and brackets, so count from its last bracket. Field 22 is the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" || fields[0] === "X" ? undefined : `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function startTimeFromPs(pid) {
  try {
    const text = execFileSync("ps", ["-o", "state=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return text === "" || text.startsWith("Z") ? undefined : text.replace(/^\S+\s+/, "");
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {ProcessRecord}
 */
export function identifyProcess(pid) {
  return { pid, startedAt: findStartTime(pid) ?? "gone" };
}

/** @param {ProcessRecord | undefined} record */
export function isRunning(record) {
  return record !== undefined && findStartTime(record.pid) === record.startedAt;
}

/**
 * The folder the process works in; undefined where the system does not tell.
 * @param {number} pid
 */
export function findWorkingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Asks the process to end, and ends it when it does not. Does nothing when it is gone or its pid is another's by now.
 * @param {ProcessRecord | undefined} record
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [how]
 */
export async function stopProcess(record, { signal = "SIGTERM", patienceMs = 10_000 } = {}) {
  if (record === undefined || !isRunning(record)) return;
  sendSignal(record.pid, signal);
  if (await isGoneWithin(record, patienceMs)) return;
  sendSignal(record.pid, "SIGKILL");
  await isGoneWithin(record, 5_000);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function sendSignal(pid, signal) {
  try {
    process.kill(pid, signal);
    process.kill(pid, "SIGCONT"); // a paused process would not hear the first one
  } catch {
    // Gone meanwhile, which is what we wanted.
  }
}

/**
 * @param {ProcessRecord} record
 * @param {number} patienceMs
 */
async function isGoneWithin(record, patienceMs) {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (!isRunning(record)) return true;
    await sleep(50);
  }
  return !isRunning(record);
}
