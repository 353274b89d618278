import { Worker, type WorkerOptions } from "node:worker_threads";

/** A thread that runs a module of ours. It does not inherit the loader of TypeScript files, so it first registers its own. */
export function startThread(
  module: URL,
  options: Pick<WorkerOptions, "workerData" | "transferList"> = {},
): Worker {
  const bootstrap = `
    import("tsx/esm/api").then(({ register }) => {
      register();
      return import(${JSON.stringify(module.href)});
    });
  `;
  return new Worker(bootstrap, { eval: true, execArgv: [], ...options });
}
