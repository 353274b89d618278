import { findProgram, isExecutable } from "./commands.mjs";
import { canInstallSystemWide, installSystemWide } from "./debianPackages.mjs";
import { LaunchFailure } from "./launchFailure.mjs";

/** @typedef {import("./steps.mjs").Progress} Progress */

// The shell is the same engine without the windows that nobody sees: a new page costs a fifth of the time.
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
// Kazakh letters need fonts that have them; a bare machine has none.
const fonts = ["fonts-dejavu-core", "fonts-noto-core"];

/**
 * The browser of the browser tests: CHROMIUM_PATH, one on the PATH, or the distribution's, installed now as root.
 * @param {Progress} progress
 * @returns {Promise<string>} its path
 */
export async function ensureChromium(progress) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isExecutable(given)) return given;
    throw new LaunchFailure(`CHROMIUM_PATH names ${given}, which is not a program: correct it, or unset it.`);
  }
  const present = findOnPath();
  if (present !== undefined) return present;
  if (canInstallSystemWide()) {
    await progress.step("Install Chromium from the system's packages", () =>
      installSystemWide([shell, ...fonts]).catch(() => installSystemWide(["chromium", ...fonts])),
    );
  }
  const brought = findOnPath();
  if (brought !== undefined) return brought;
  throw new LaunchFailure(
    `No Chromium found for the browser tests: install it (apt-get install ${shell} fonts-noto-core), or name one by CHROMIUM_PATH.`,
  );
}

function findOnPath() {
  return names.map((name) => findProgram(name)).find((file) => file !== undefined);
}
