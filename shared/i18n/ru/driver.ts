import type { driver as english } from "../en/driver.ts";

export const driver: Record<keyof typeof english, string> = {};
