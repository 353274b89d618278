import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { findProgram } from "./commands.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

/**
 * How to start a program that refuses to run as root.
 * @typedef {object} Unprivileged
 * @property {readonly string[]} prefix put before the program and its arguments
 * @property {number} [uid] the user who must own the data folder
 * @property {number} [gid]
 */

const nobody = 65534;

/** @returns {Unprivileged} */
const asOurselves = () => ({ prefix: [] });

/**
 * Postgres refuses uid 0. As root, in this order:
 * 1. a user namespace in which we are nobody: the files stay root's and a folder only root may enter is no obstacle;
 * 2. nobody with the one capability to pass such folders, for containers without user namespaces;
 * 3. the system user `postgres`, where it may enter the folders.
 * @param {readonly string[]} folders that the program must be able to enter
 * @returns {Unprivileged}
 */
export function chooseUnprivileged(folders) {
  if (process.getuid?.() !== 0) return asOurselves();
  const ways = [inUserNamespace(), withPassage(), asSystemUser()];
  const way = ways.find((candidate) => candidate !== undefined && canEnter(candidate, folders));
  if (way !== undefined) return way;
  throw new LaunchFailure(
    "Postgres refuses to run as root and this system offers no other way: run as an ordinary user, or set DATABASE_URL.",
  );
}

/** @returns {Unprivileged | undefined} */
function inUserNamespace() {
  const unshare = findProgram("unshare");
  if (unshare === undefined) return undefined;
  return { prefix: [unshare, "--user", `--map-user=${nobody}`, `--map-group=${nobody}`] };
}

/** @returns {Unprivileged | undefined} */
function withPassage() {
  const setpriv = findProgram("setpriv");
  if (setpriv === undefined) return undefined;
  const user = [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
  const passage = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"];
  // Without this access(2), by which initdb looks for its own program, would forget the capability.
  const keep = "--securebits=+no_setuid_fixup";
  return { prefix: [setpriv, ...user, ...passage, keep], uid: nobody, gid: nobody };
}

/** @returns {Unprivileged | undefined} */
function asSystemUser() {
  const setpriv = findProgram("setpriv");
  const entry = readFileSync("/etc/passwd", "utf8").match(/^postgres:[^:]*:(\d+):(\d+):/m);
  if (setpriv === undefined || entry === null) return undefined;
  const [uid, gid] = [Number(entry[1]), Number(entry[2])];
  return { prefix: [setpriv, `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"], uid, gid };
}

/**
 * @param {Unprivileged} way
 * @param {readonly string[]} folders
 */
function canEnter(way, folders) {
  const [program, ...args] = way.prefix;
  if (program === undefined) return true;
  const script = 'for folder in "$@"; do test -x "$folder" || exit 1; done';
  const outcome = spawnSync(program, [
    ...args,
    "/bin/sh",
    "-c",
    script,
    "sh",
    ...folders,
    ...folders.map(dirname),
  ]);
  return outcome.status === 0;
}

/**
 * Postgres opens only a folder of its own user; a cluster may have been made in another of the ways above.
 * @param {Unprivileged} way
 * @param {string} dataFolder
 */
export function ownDataFolder({ uid = 0, gid = 0 }, dataFolder) {
  if (process.getuid?.() !== 0 || statSync(dataFolder).uid === uid) return;
  spawnSync("chown", ["-R", `${uid}:${gid}`, dataFolder]);
}
