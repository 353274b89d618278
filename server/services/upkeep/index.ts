import type { CommonNeeds } from "../records/needs.ts";
import { createDrainDue } from "./drainDue.ts";
import { createExpireLock } from "./expireLock.ts";
import { createMissOverdueTrip } from "./missOverdueTrip.ts";
import { createOpenQueueBoard } from "./openQueueBoard.ts";
import { createReadBackups } from "./readBackups.ts";
import type { UpkeepUseCases } from "./useCases.ts";

export { checkRestored } from "./checkRestored.ts";
export { forgetOldRows } from "./forgetOldRows.ts";

/** What the room offers, over what it needs. */
export const createUpkeep = (deps: CommonNeeds): UpkeepUseCases => ({
  drainDue: createDrainDue(deps),
  expireLock: createExpireLock(deps),
  missOverdueTrip: createMissOverdueTrip(deps),
  openQueueBoard: createOpenQueueBoard(deps),
  readBackups: createReadBackups(deps),
});
