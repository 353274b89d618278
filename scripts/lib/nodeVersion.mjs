import { readFileSync } from "node:fs";

/**
 * Says in one line that this Node is too old, sets the exit code and answers true. Kept to syntax that Node 12 reads.
 * The wanted version is `engines.node` of package.json (`>=20.19`).
 */
export function refuseOldNode(current = process.versions.node) {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const wanted = manifest.engines.node.replace(">=", "");
  if (isAtLeast(current, wanted)) return false;
  process.exitCode = 1;
  process.stderr.write(
    "Node " +
      current +
      " is too old: this needs " +
      wanted +
      " or newer. Install it from https://nodejs.org\n",
  );
  return true;
}

/**
 * @param {string} current
 * @param {string} wanted
 */
export function isAtLeast(current, wanted) {
  const have = current.split(".").map(Number);
  const need = wanted.split(".").map(Number);
  for (let i = 0; i < need.length; i += 1) {
    const difference = (have[i] || 0) - (need[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
