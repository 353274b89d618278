const lookEveryMs = 500;

/**
 * Aborted when the person asks us to stop: Ctrl-C, a polite kill, a closed terminal, or the end of the `npm start` around
 * us. npm's shell does not pass a signal on; without the last rule a killed npm would leave us behind unseen.
 * @returns {AbortSignal}
 */
export function createStopSignal() {
  const stopper = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopper.abort());
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stopper.abort(), lookEveryMs).unref();
  }
  return stopper.signal;
}
