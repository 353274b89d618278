import type { ErrorCode } from "../../errors/index.ts";

/** One sentence per error code: what happened and the way out. */
export const errors: Partial<Record<`error.${ErrorCode}`, string>> = {};
