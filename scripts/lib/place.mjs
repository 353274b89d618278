import { accessSync, constants, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LaunchFailure } from "./launchFailure.mjs";

/**
 * Where things lie. Tests give another `local` folder and a stand-in server.
 * @typedef {object} Place
 * @property {string} root the project
 * @property {string} local all that a start creates: data, logs, stamps
 * @property {string} serverEntry the TypeScript file that is the server
 * @property {boolean} hasScreens whether that server serves the built client
 */

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** @type {Place} */
export const projectPlace = {
  root,
  local: join(root, ".local"),
  serverEntry: "server/main.ts",
  hasScreens: true,
};

/** @param {Place} place */
export const logFolder = (place) => join(place.local, "logs");

/**
 * Creates the local folder, or fails in one line when we may not write here. Answers the place with its real path:
 * services report theirs that way, and we compare.
 * @param {Place} place
 * @returns {Place}
 */
export function prepareLocalFolder(place) {
  try {
    mkdirSync(logFolder(place), { recursive: true });
    accessSync(place.local, constants.R_OK | constants.W_OK | constants.X_OK);
    accessSync(logFolder(place), constants.W_OK | constants.X_OK);
    return { ...place, local: realpathSync(place.local) };
  } catch {
    throw new LaunchFailure(
      `No right to write in ${place.local}: take the folder over with chown, or clone the project to a folder of your own.`,
    );
  }
}
