import type { Drill } from "./drill.ts";
import { storesAway } from "./storesAway.ts";

/** All drills, in the order in which they are played. */
export const drills: readonly Drill[] = [storesAway];
