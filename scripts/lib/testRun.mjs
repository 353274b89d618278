import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ensureChromium } from "./chromium.mjs";
import { LaunchFailure } from "./launchFailure.mjs";
import { ensurePackages } from "./packages.mjs";
import { prepareLocalFolder, projectPlace } from "./place.mjs";
import { findPostgresBinaries } from "./postgresBinaries.mjs";
import { ensureRedisBinary } from "./redisBinary.mjs";
import { createProgress, formatSeconds } from "./steps.mjs";
import { testParts } from "./testParts.mjs";
import { NONE, readTally, summaryLines } from "./testTally.mjs";

/**
 * @typedef {import("./testParts.mjs").TestPart} TestPart
 * @typedef {import("./testTally.mjs").PartResult} PartResult
 * @typedef {{ stores?: string, browser?: string }} Missing why a need cannot be met
 */

/**
 * `npm test [-- --only unit|store|e2e]`: everything, on a machine that may have nothing yet. All parts run even when an
 * earlier one failed; the exit code is 1 when any did.
 * @param {readonly string[]} flags
 */
export async function runTests(flags) {
  try {
    const only = parseOnly(flags);
    const place = prepareLocalFolder(projectPlace);
    const progress = createProgress();
    await ensurePackages(place, progress);
    const reports = join(place.local, "test-results");
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports);
    const parts = testParts(place.root, reports).filter((part) => only === undefined || part.only === only);
    const missing = await meetNeeds(new Set(parts.flatMap(({ needs }) => needs)), place, progress);
    const results = [];
    for (const part of parts) results.push(await runPart(part, missing));
    for (const line of summaryLines(results)) progress.say(line);
    process.exitCode = results.every(({ reason }) => reason === undefined) ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof LaunchFailure ? error.message : error);
  }
}

/** @param {readonly string[]} flags */
function parseOnly(flags) {
  const [flag, value, ...rest] = flags.flatMap((text) => text.split("="));
  if (flag === undefined) return undefined;
  if (flag === "--only" && rest.length === 0 && ["unit", "store", "e2e"].includes(value ?? "")) return value;
  throw new LaunchFailure(`Unknown flags ${flags.join(" ")}. Usage: npm test [-- --only unit|store|e2e]`);
}

/**
 * Brings in what the parts need beside packages.
 * @param {Set<string>} needs
 * @param {import("./place.mjs").Place} place
 * @param {import("./steps.mjs").Progress} progress
 */
async function meetNeeds(needs, place, progress) {
  /** @type {Missing} */
  const missing = {};
  if (needs.has("stores")) {
    missing.stores = await reasonOf(async () => {
      findPostgresBinaries(place.root);
      await ensureRedisBinary(place, progress);
    });
  }
  if (needs.has("browser")) {
    missing.browser = await reasonOf(async () => {
      process.env.CHROMIUM_PATH = await ensureChromium(progress);
    });
  }
  return missing;
}

/**
 * @param {() => Promise<void>} action
 * @returns {Promise<string>} empty when it went well
 */
async function reasonOf(action) {
  try {
    await action();
    return "";
  } catch (error) {
    return error instanceof LaunchFailure ? error.message : String(error);
  }
}

/**
 * @param {TestPart} part
 * @param {Missing} missing
 * @returns {Promise<PartResult>}
 */
async function runPart(part, missing) {
  const begun = performance.now();
  console.log(`\n== ${part.name}`);
  const lacking = part.needs.map((need) => missing[need]).find((reason) => reason);
  let failure = lacking;
  for (const command of part.commands) failure ||= await run(command);
  const tally = part.report === undefined ? NONE : readTally(part.report);
  if (!failure && tally.skipped > 0) failure = `${tally.skipped} tests were skipped`;
  const ms = performance.now() - begun;
  console.log(`== ${part.name} ${failure ? `FAILED (${failure})` : "passed"} after ${formatSeconds(ms)}`);
  return { name: part.name, ms, ...tally, ...(failure && { reason: failure }) };
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<string | undefined>} what went wrong
 */
async function run(command) {
  const child = spawn(process.execPath, command, { cwd: projectPlace.root, stdio: "inherit" });
  const forward = () => void child.kill("SIGTERM");
  process.once("SIGTERM", forward);
  const [code, signal] = await once(child, "exit");
  process.off("SIGTERM", forward);
  return code === 0 ? undefined : `${signal ?? `exit code ${code}`}`;
}
