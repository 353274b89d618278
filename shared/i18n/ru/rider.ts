import type { rider as english } from "../en/rider.ts";

export const rider: Record<keyof typeof english, string> = {};
