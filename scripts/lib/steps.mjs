import { performance } from "node:perf_hooks";

/**
 * @typedef {<T>(name: string, action: () => Promise<T> | T) => Promise<T>} Step runs an action and says how long it took
 * @typedef {{ say: (line: string) => void, step: Step }} Progress
 */

const announceAfterMs = 1_000;

/** @param {number} ms */
export const formatSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Progress for a person at a terminal: a quick step is one line, a slow one also says that it began.
 * @param {(line: string) => void} [say]
 * @returns {Progress}
 */
export function createProgress(say = (line) => void process.stdout.write(`${line}\n`)) {
  return {
    say,
    async step(name, action) {
      const begun = performance.now();
      const timer = setTimeout(() => say(`  … ${name}`), announceAfterMs);
      try {
        const result = await action();
        clearTimeout(timer);
        say(`  ✓ ${name.padEnd(44)} ${formatSeconds(performance.now() - begun).padStart(7)}`);
        return result;
      } catch (error) {
        clearTimeout(timer);
        say(`  ✗ ${name.padEnd(44)} ${formatSeconds(performance.now() - begun).padStart(7)}`);
        throw error;
      }
    },
  };
}
