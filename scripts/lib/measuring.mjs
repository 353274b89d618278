import { spawn } from "node:child_process";
import { once } from "node:events";
import { ensurePackages } from "./packages.mjs";
import { prepareLocalFolder, projectPlace } from "./place.mjs";
import { createProgress } from "./steps.mjs";
import { startThrowawayServers } from "./throwaway.mjs";

/**
 * Runs an action beside stores of its own, which are gone afterwards; durable ones unless said otherwise.
 * @param {AbortSignal} stop
 * @param {(stores: import("./throwaway.mjs").ThrowawayServers, progress: import("./steps.mjs").Progress) => Promise<number>} action
 * @param {{ durable: boolean }} [how]
 * @returns {Promise<number>} its exit code
 */
export async function besideStores(stop, action, how = { durable: true }) {
  const progress = createProgress();
  const place = prepareLocalFolder(projectPlace);
  await ensurePackages(place, progress, stop);
  const stores = await progress.step("Start Postgres and Redis", () =>
    startThrowawayServers(place, progress, how),
  );
  try {
    return await action(stores, progress);
  } finally {
    await stores.stop();
  }
}

/**
 * Runs a TypeScript program of the project in the foreground.
 * @param {string} file
 * @param {{ flags: readonly string[], environment: NodeJS.ProcessEnv, stop: AbortSignal }} how
 * @returns {Promise<number>} its exit code
 */
export async function runProgram(file, { flags, environment, stop }) {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...flags], {
    cwd: projectPlace.root,
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  stop.addEventListener("abort", () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  return code ?? 1;
}
