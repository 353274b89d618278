import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, runCommand } from "./commands.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./steps.mjs").Progress} Progress
 */

/**
 * Installs the packages when they are missing or not those of the lock file.
 * @param {Place} place
 * @param {Progress} progress
 * @param {AbortSignal} [stop]
 */
export async function ensurePackages(place, progress, stop) {
  const stampFile = join(place.local, "packages.stamp");
  const stamp = packagesStamp(place.root);
  if (existsSync(join(place.root, "node_modules"))) {
    if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
    if (isInstalled(place.root)) return writeFileSync(stampFile, stamp);
  }
  await progress.step("Install packages (takes about half a minute)", () => install(place.root, stop));
  writeFileSync(stampFile, stamp);
}

/** @param {string} root */
function packagesStamp(root) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/**
 * Whether what npm last installed here, by whoever's hand, is what the lock file asks for.
 * @param {string} root
 */
function isInstalled(root) {
  try {
    const wanted = readPackages(join(root, "package-lock.json"));
    const present = readPackages(join(root, "node_modules", ".package-lock.json"));
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === "" ||
        (present[path] === undefined ? entry.optional === true : present[path].version === entry.version),
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

/**
 * @param {string} root
 * @param {AbortSignal} [stop]
 */
async function install(root, stop) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await runCommand(program, args, { cwd: root, ...(stop && { stop }) });
  if (code === 0) return;
  throw new LaunchFailure(
    `The packages could not be installed: check the network and the right to write here, then try again. npm said:\n${lastLines(output, 6)}`,
  );
}
