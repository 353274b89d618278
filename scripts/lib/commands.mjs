import { spawn } from "node:child_process";
import { accessSync, closeSync, constants, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { StopAsked } from "./launchFailure.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 127 when the program is not there
 * @property {string} output both streams
 */

/**
 * Runs a program to its end and keeps what it said. Never throws for a failing program.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stop?: AbortSignal, show?: boolean, uid?: number, gid?: number }} [how]
 *   `show` passes the output on to the terminal as well
 * @returns {Promise<Outcome>}
 */
export function runCommand(program, args, { stop, show = false, ...how } = {}) {
  return new Promise((resolve, reject) => {
    let output = "";
    const child = spawn(program, args, { ...how, stdio: ["ignore", "pipe", "pipe"] });
    const cancel = () => child.kill("SIGTERM");
    stop?.addEventListener("abort", cancel);
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => {
      stop?.removeEventListener("abort", cancel);
      if (stop?.aborted) reject(new StopAsked());
      else resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Starts a program that shall outlive a Ctrl-C in our terminal (we stop it ourselves, in order), writing to a log file.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ logFile: string, cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number }} how
 */
export function spawnService(program, args, { logFile, ...how }) {
  const log = openSync(logFile, "a", 0o600);
  try {
    const child = spawn(program, args, { ...how, detached: true, stdio: ["ignore", log, log] });
    child.on("error", () => {}); // a program that is not there shows as a missing pid
    return child;
  } finally {
    closeSync(log);
  }
}

/**
 * Keeps one older log, so that logs do not grow without end.
 * @param {string} logFile
 */
export function turnLog(logFile) {
  try {
    if (statSync(logFile).size > 0) renameSync(logFile, `${logFile}.1`);
  } catch {
    // No log yet.
  }
}

/**
 * @param {string} logFile
 * @param {number} [count]
 */
export function lastLogLines(logFile, count = 8) {
  try {
    return lastLines(readFileSync(logFile, "utf8"), count);
  } catch {
    return "";
  }
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trim().split("\n").slice(-count).join("\n");
}

/**
 * The full path of a program on the PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function findProgram(name, environment = process.env) {
  const folders = [...(environment.PATH ?? "").split(delimiter), ...adminFolders];
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);
}
// An ordinary user's PATH often lacks these, although the programs there may be run.
const adminFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
