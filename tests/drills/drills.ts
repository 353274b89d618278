import { anyOrder } from "./anyOrder.ts";
import { clocks } from "./clocks.ts";
import type { Drill } from "./drill.ts";
import { floods } from "./floods.ts";
import { guessing } from "./guessing.ts";
import { killedProcesses } from "./killedProcesses.ts";
import { positions } from "./positions.ts";
import { quietProduction } from "./quietProduction.ts";
import { rollingRestart } from "./rollingRestart.ts";
import { sameWish } from "./sameWish.ts";
import { storesAway } from "./storesAway.ts";
import { toldAnyway } from "./toldAnyway.ts";

/** All drills, in the order in which they are played. */
export const drills: readonly Drill[] = [
  ...[storesAway, anyOrder, floods, positions, clocks, sameWish],
  ...[guessing, quietProduction, toldAnyway, killedProcesses, rollingRestart],
];
