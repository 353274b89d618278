/** A limit for what hangs, on a machine however slow; never a measure of speed. */
export const HANGS_AFTER_MS = 90_000;
