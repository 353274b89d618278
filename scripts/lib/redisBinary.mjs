import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findProgram, isExecutable } from "./commands.mjs";
import { canInstallSystemWide, installSystemWide, unpackInto } from "./debianPackages.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

/**
 * @typedef {import("./place.mjs").Place} Place
 * @typedef {import("./steps.mjs").Progress} Progress
 *
 * @typedef {object} RedisBinary
 * @property {string} file
 * @property {string} [libraryPath] for a server unpacked beside its libraries
 */

const oldest = [6, 2];
const names = ["redis-server", "valkey-server"];

/**
 * A Redis server: on the PATH, unpacked here before, or brought in now from the distribution's packages.
 * @param {Place} place
 * @param {Progress} progress
 * @param {AbortSignal} [stop]
 * @returns {Promise<RedisBinary>}
 */
export async function ensureRedisBinary(place, progress, stop) {
  const folder = join(place.local, "redis");
  const present = findOnPath() ?? findUnpacked(folder);
  if (present !== undefined) return present;
  if (findProgram("apt-get") === undefined) throw new LaunchFailure(howToInstall);
  const brought = await progress.step("Install Redis from the system's packages", async () => {
    if (canInstallSystemWide()) await installSystemWide(["redis-server"], stop);
    else await unpackInto(folder, "redis-server", stop);
    return findOnPath() ?? findUnpacked(folder);
  });
  if (brought === undefined) throw new LaunchFailure(howToInstall);
  return brought;
}

const howToInstall =
  "No Redis found: install redis-server or valkey-server 6.2 or newer (apt-get install redis-server, dnf install valkey, " +
  "brew install redis), or set REDIS_URL.";

/** @returns {RedisBinary | undefined} */
function findOnPath() {
  for (const name of names) {
    const file = findProgram(name);
    if (file !== undefined && isNewEnough({ file })) return { file };
  }
  return undefined;
}

/**
 * @param {string} folder
 * @returns {RedisBinary | undefined}
 */
function findUnpacked(folder) {
  // "x86_64-linux-gnu" and the like: the distribution's name for this machine's libraries.
  const machine = { x64: "x86_64", arm64: "aarch64" }[/** @type {string} */ (process.arch)] ?? process.arch;
  const libraries = ["usr/lib", "lib"].map((part) => join(folder, part, `${machine}-linux-gnu`));
  const binary = { file: join(folder, "usr", "bin", "redis-server"), libraryPath: libraries.join(":") };
  return isExecutable(binary.file) && isNewEnough(binary) ? binary : undefined;
}

/** @param {RedisBinary} binary */
function isNewEnough({ file, libraryPath }) {
  const env = libraryPath === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryPath };
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8", env });
  const [major = 0, minor = 0] = (stdout?.match(/v=(\d+)\.(\d+)/)?.slice(1) ?? []).map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
