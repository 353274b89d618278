import { vi } from "vitest";

/** A limit for what hangs, on a machine however slow; never a measure of speed. */
const HANGS_AFTER_MS = 90_000;

/** Looks again every so many ms until it holds; then the test fails with the last reason. */
export const eventually = <T>(holds: () => T | Promise<T>, interval = 50): Promise<T> =>
  vi.waitFor(holds, { timeout: HANGS_AFTER_MS, interval });
