import { vi } from "vitest";
import { HANGS_AFTER_MS } from "./limits.ts";

/** Looks again every so many ms until it holds; then the test fails with the last reason. */
export const eventually = <T>(holds: () => T | Promise<T>, interval = 50): Promise<T> =>
  vi.waitFor(holds, { timeout: HANGS_AFTER_MS, interval });
