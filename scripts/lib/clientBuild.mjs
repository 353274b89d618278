import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { runCommand } from "./commands.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./steps.mjs").Progress} Progress
 */

const sources = ["client", "shared", "vite.config.ts", "tsconfig.base.json", "package-lock.json"];

/**
 * Builds the screens when their sources are not those of the last build.
 * @param {Place} place
 * @param {Progress} progress
 * @param {AbortSignal} [stop]
 */
export async function ensureClientBuilt(place, progress, stop) {
  const stampFile = join(place.root, "dist", "client.stamp");
  const stamp = sourcesStamp(place.root);
  const isBuilt = existsSync(join(place.root, "dist", "client", ".vite", "manifest.json"));
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  await progress.step("Build the screens", () => build(place.root, stop));
  writeFileSync(stampFile, stamp);
}

/**
 * @param {string} root
 * @param {AbortSignal} [stop]
 */
async function build(root, stop) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { code, output } = await runCommand(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    ...(stop && { stop }),
  });
  if (code !== 0)
    throw new LaunchFailure(`The screens could not be built; vite said:\n${errorLines(output)}`);
}

/**
 * What went wrong, without colors and without the stack of the builder itself.
 * @param {string} output
 */
function errorLines(output) {
  const lines = stripVTControlCharacters(output).trim().split("\n");
  return lines
    .filter((line) => !/^\s+at /.test(line))
    .slice(0, 12)
    .join("\n");
}

/** @param {string} root */
function sourcesStamp(root) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of listFiles(join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
