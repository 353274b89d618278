import type { reasons as english } from "../en/reasons.ts";

export const reasons: Record<keyof typeof english, string> = {};
