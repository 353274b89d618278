import type { dispatcher as english } from "../en/dispatcher.ts";

export const dispatcher: Record<keyof typeof english, string> = {};
