import type { Dependencies } from "../dependencies.ts";
import { createMissOverdueTrips } from "./missOverdueTrips.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export { forgetOldRows } from "./forgetOldRows.ts";
export { rescueWaitingTrips } from "./rescueWaitingTrips.ts";

/** What the room offers, over what it needs. */
export const createUpkeep = (deps: Dependencies): UpkeepUseCases => ({
  missOverdueTrips: createMissOverdueTrips(deps),
});
